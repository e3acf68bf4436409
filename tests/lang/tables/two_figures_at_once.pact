# error P0247
attribute weight(s: state): number;
x, y, z : state;
table members (member: state, "weight" as w: number) from "members.csv" { weight(member) = w; }
scenario s { use members; }
