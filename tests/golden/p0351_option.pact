treaty t { parties { x; } reading guarantee: several, collective; }
scenario s { suppose guarantee is colective; expect guarantee is joint; }
