#!/bin/sh
# nginx.sh PORT ORIGIN: nginx on a port of loopback, in front of HOST:PORT, in this process, until it is told to end.
# What it needs to be told lies in a temporary folder.
set -eu
port=$1
origin=$2
folder=$(mktemp -d "${TMPDIR:-/tmp}/hoplab-nginx.XXXXXX")

cat > "$folder/nginx.conf" <<END
# one process, so that whoever reads its processor time reads all of it
daemon off;
master_process off;
pid $folder/pid;
error_log stderr warn;
events { worker_connections 2048; }
http {
  access_log off;
  server_tokens off;
  client_body_temp_path $folder/body;
  proxy_temp_path $folder/proxy;
  fastcgi_temp_path $folder/fastcgi;
  uwsgi_temp_path $folder/uwsgi;
  scgi_temp_path $folder/scgi;
  upstream origin { server $origin; keepalive 64; keepalive_timeout 30s; }
  server {
    listen 127.0.0.1:$port backlog=1024;
    keepalive_requests 1000000000;
    keepalive_timeout 60s;
    # as the tiers have it
    client_max_body_size 64k;
    client_body_buffer_size 64k;
    client_header_buffer_size 4k;
    large_client_header_buffers 8 20k;
    merge_slashes off;
    ignore_invalid_headers on;
    underscores_in_headers off;
    location / {
      # without a path, so that the request's own goes on as it is
      proxy_pass http://origin;
      proxy_http_version 1.1;
      proxy_pass_request_headers off;
      proxy_set_header Connection "";
      proxy_set_header Host \$host;
      proxy_set_header Accept \$http_accept;
      proxy_set_header Accept-Language \$http_accept_language;
      proxy_set_header Authorization \$http_authorization;
      proxy_set_header Content-Type \$http_content_type;
      proxy_set_header Cookie \$http_cookie;
      proxy_set_header X-Request-Id \$http_x_request_id;
      proxy_set_header X-Requested-By \$http_x_requested_by;
      proxy_connect_timeout 1s;
      proxy_read_timeout 30s;
      proxy_buffering on;
      proxy_buffers 8 32k;
      proxy_max_temp_file_size 0;
      proxy_next_upstream off;
    }
  }
}
END

exec nginx -p "$folder" -c "$folder/nginx.conf"
