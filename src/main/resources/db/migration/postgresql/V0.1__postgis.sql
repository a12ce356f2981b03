-- Needs a superuser; where the service's account is none, the administrator creates the extension beforehand.
create extension if not exists postgis;
