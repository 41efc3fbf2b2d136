-- Who may sign in. Apart from users, so that nothing that reads a user can show a hash.
create table accounts (
  user_id       text primary key,
  password_hash text not null,
  staff         boolean not null
) with (autovacuum_enabled = false); -- written once; a vacuum would disturb what is being measured
