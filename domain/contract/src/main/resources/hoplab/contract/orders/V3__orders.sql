-- No foreign key: users may live in another database. The primary key comes once the rows are in, which is faster.
create table orders (
  id          text not null,
  user_id     text not null,
  placed_on   date not null,
  item        text not null,
  total_cents bigint not null check (total_cents > 0)
) with (autovacuum_enabled = false); -- written once; a vacuum would disturb what is being measured
