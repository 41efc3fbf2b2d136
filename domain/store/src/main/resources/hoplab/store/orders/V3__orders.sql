-- No foreign key: users may live in another database.
create table orders (
  id          text primary key,
  user_id     text not null,
  placed_on   date not null,
  item        text not null,
  total_cents bigint not null check (total_cents > 0)
);
