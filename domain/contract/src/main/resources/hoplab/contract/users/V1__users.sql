create table users (
  id           text primary key,
  name         text not null,
  email        text not null,
  member_since date not null
) with (autovacuum_enabled = false); -- written once; a vacuum would disturb what is being measured
