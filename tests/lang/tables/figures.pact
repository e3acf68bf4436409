attribute weight(s: state): number;
attribute since(s: state): date;
x, y, z : state;
table members (member: state, start: date, "weight" as w: number) from "members.csv" {
    from start: weight(member) = w * 3;
    where (start = 1900-01-01): since(member) = start + 1 month;
}
scenario s {
    use members;
    expect on 1900-01-01: weight(y) = 1;
    expect on 1902-01-01: weight(y) = 3/4;
    expect on 1902-01-01: weight(x) = 3;
    expect since(x) = 1900-02-01;
}
