kind pact/pacts;
status light(s: state);
status heavy(s: state);
status unnamed(s: state);
x, y, z : state;
table members (id: new pact, member: state, "weight" as w: number, "id" as name: text) from "members.csv" {
    where (w < 1): member is light;
    where (not (w < 1)): member is heavy;
    where (name != "p1" and member = z): member is unnamed;
}
scenario s {
    use members;
    expect y is light and not y is heavy;
    expect x is heavy and not x is light;
    expect not z is light and not z is heavy;       # an empty cell decides nothing
    expect z is unnamed and not x is unnamed;
}
