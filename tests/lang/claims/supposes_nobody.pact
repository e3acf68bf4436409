# error P0201 P0201
# What is supposed is read like what a scenario supposes.
x : state;
claim c { suppose nobody complies;  suppose extent is several;  never x = x; }
