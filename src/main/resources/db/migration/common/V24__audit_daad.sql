-- Who looks for one deed among many sees the newest of it without reading all the others.
create index audit_daad on audit (daad, nummer);
