-- The division that a plan starts from, as PlanOrigin writes it: a later import may replace the division that it was read from.
create table plan_begin (
    plan bigint primary key references plan (id),
    indeling bytea not null
);
