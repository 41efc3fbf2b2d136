create table users (
  id           text primary key,
  name         text not null,
  email        text not null,
  member_since date not null
);
