-- bits.lua: the same algorithms as limit.c, as an expert writes them for LuaJIT: sets of 32-bit words in FFI arrays.
-- usage: luajit bits.lua DIR WORK [LIMIT]     prints the line of bench.h
local ffi, bit = require "ffi", require "bit"
local band, bor, bnot, bxor, lshift, rshift = bit.band, bit.bor, bit.bnot, bit.bxor, bit.lshift, bit.rshift
local dir, work, limit = arg[1], arg[2], tonumber(arg[3]) or math.huge
local clock, STATES, WORDS, ROW = os.clock, 195, 7, 8

local function rows_of(name)
  local rows = {}
  for line in io.lines(dir .. "/" .. name .. ".csv") do
    local row = {}
    for x in line:gmatch("%d+") do row[#row + 1] = tonumber(x) end
    rows[#rows + 1] = row
  end
  return rows
end

local function array(n) return ffi.new("int32_t[?]", n) end

local function add(sets, row, id)
  local k = row * ROW + rshift(id, 5)
  sets[k] = bor(sets[k], lshift(1, band(id, 31)))
end

-- The lowest bit's place, by its remainder by 37, which differs for each power of two.
local place = array(37)
for i = 0, 31 do place[(2 ^ i) % 37] = i end
local function low(m)
  local l = band(m, -m)
  if l < 0 then return 31 end
  return place[l % 37]
end

local function popcount(m)
  m = m - band(rshift(m, 1), 0x55555555)
  m = band(m, 0x33333333) + band(rshift(m, 2), 0x33333333)
  m = band(m + rshift(m, 4), 0x0f0f0f0f)
  m = m + rshift(m, 8)
  return band(m + rshift(m, 16), 0x3f)
end

local function show(x) return string.format("%.0f", x) end
local begin, items, check

local function w1(as_sets)
  local member, neutral, duty = array(ROW), array(ROW), array(ROW)
  for _, r in ipairs(rows_of "w1_states") do
    if r[2] == 1 then add(member, 0, r[1]) end
    if r[3] == 1 then add(neutral, 0, r[1]) end
  end
  local events = rows_of "w1_events"
  local count = #events
  local kind, one, other = array(count), array(count), array(count)
  for e = 1, count do kind[e - 1], one[e - 1], other[e - 1] = events[e][1], events[e][2], events[e][3] end
  local out = array(as_sets and count * 3 * ROW or 1)
  begin = clock()
  local attack, n, sum = 0, 0, 0
  for e = 0, count - 1 do
    if attack >= limit then break end
    local a, v = one[e], other[e]
    if kind[e] == 1 then
      local k = rshift(a, 5)
      neutral[k] = bxor(neutral[k], lshift(1, band(a, 31)))
    else
      local weight, codes, at = attack % 1009 + 1, 0, attack * 3 * ROW
      attack = attack + 1
      if band(member[rshift(v, 5)], lshift(1, band(v, 31))) ~= 0 then
        for j = 0, WORDS - 1 do duty[j] = band(member[j], bnot(neutral[j])) end
        duty[rshift(a, 5)] = band(duty[rshift(a, 5)], bnot(lshift(1, band(a, 31))))
        duty[rshift(v, 5)] = band(duty[rshift(v, 5)], bnot(lshift(1, band(v, 31))))
        if as_sets then
          for j = 0, WORDS - 1 do
            out[at + j], out[at + ROW + j], out[at + 2 * ROW + j] = duty[j], duty[j], duty[j]
            n = n + 3 * popcount(duty[j])
          end
        else
          for j = 0, WORDS - 1 do
            local m = duty[j]
            while m ~= 0 do
              local id = j * 32 + low(m)
              m = band(m, m - 1)
              n = n + 1; codes = codes + id + 1
              n = n + 1; codes = codes + 1000 + id + 1
              n = n + 1; codes = codes + 2000 + id + 1
            end
          end
        end
        sum = sum + codes * weight
      end
    end
  end
  items = attack
  check = "n=" .. show(n) .. (as_sets and "" or ",sum=" .. show(sum))
end

local function w2(name)
  local ally, barred = array(STATES * ROW), array(STATES * ROW)
  for k, kind in ipairs { "defence", "nonaggression", "neutrality" } do
    for _, r in ipairs(rows_of(name .. "_" .. kind)) do
      add(barred, r[1], r[2]); add(barred, r[2], r[1])
      if k == 1 then add(ally, r[1], r[2]); add(ally, r[2], r[1]) end
    end
  end
  local attacks = rows_of(name .. "_attacks")
  begin = clock()
  local on, owed = array(STATES * ROW), array(STATES * ROW)
  local fresh, later = array(STATES * ROW), array(STATES * ROW)
  local active, next_active, allies = array(ROW), array(ROW), array(ROW)
  local wars, duties, torn, sum, torn_sum, attack = 0, 0, 0, 0, 0, 0
  for i = 1, #attacks do
    if attack >= limit then break end
    local weight, codes, torn_codes = attack % 1009 + 1, 0, 0
    attack = attack + 1
    ffi.fill(on, STATES * ROW * 4)
    ffi.fill(owed, STATES * ROW * 4)
    local a, v = attacks[i][1], attacks[i][2]
    add(fresh, a, v); add(active, 0, a); add(on, v, a)
    local live = true
    while live do
      live = false
      ffi.fill(next_active, ROW * 4)
      for aw = 0, WORDS - 1 do
        local am = active[aw]
        while am ~= 0 do
          local x = aw * 32 + low(am)
          am = band(am, am - 1)
          local xs = x * ROW
          ffi.fill(allies, ROW * 4)
          for k = 0, WORDS - 1 do
            local m = fresh[xs + k]
            while m ~= 0 do
              local r = (k * 32 + low(m)) * ROW
              m = band(m, m - 1)
              for j = 0, WORDS - 1 do allies[j] = bor(allies[j], ally[r + j]) end
            end
            fresh[xs + k] = 0
          end
          allies[rshift(x, 5)] = band(allies[rshift(x, 5)], bnot(lshift(1, band(x, 31))))
          for k = 0, WORDS - 1 do
            owed[xs + k] = bor(owed[xs + k], allies[k])
            local go = band(allies[k], bnot(bor(barred[xs + k], on[xs + k])))
            if go ~= 0 then
              on[xs + k] = bor(on[xs + k], go)
              next_active[k] = bor(next_active[k], go)
              live = true
              while go ~= 0 do
                add(later, k * 32 + low(go), x)
                go = band(go, go - 1)
              end
            end
          end
        end
      end
      fresh, later = later, fresh
      active, next_active = next_active, active
    end
    ffi.fill(active, ROW * 4)
    for x = 0, STATES - 1 do
      for k = 0, WORDS - 1 do
        local m = on[x * ROW + k]
        while m ~= 0 do
          wars = wars + 1
          codes = codes + (k * 32 + low(m)) * 197 + x + 1
          m = band(m, m - 1)
        end
        local b = barred[x * ROW + k]
        m = owed[x * ROW + k]
        while m ~= 0 do
          duties = duties + 1
          if band(b, m, -m) ~= 0 then
            torn = torn + 1
            torn_codes = torn_codes + (k * 32 + low(m)) * 197 + x + 1
          end
          m = band(m, m - 1)
        end
      end
    end
    sum = sum + codes * weight
    torn_sum = torn_sum + torn_codes * weight
  end
  items = attack
  check = "war=" .. show(wars) .. ",sum=" .. show(sum) .. ",obl=" .. show(duties) .. ",conf=" .. show(torn) ..
    ",csum=" .. show(torn_sum)
end

local function w3()
  local years, first, last = {}
  for _, r in ipairs(rows_of "w3_states") do
    local q = years[r[1]]
    if not q then
      q = { n = 0, power = array(256), defender = array(256 * ROW), offender = array(256 * ROW),
            barred = array(256 * ROW) }
      years[r[1]] = q
      first = first or r[1]
      last = r[1]
    end
    q.power[r[2]] = r[3]
    q.n = q.n + 1
  end
  for _, r in ipairs(rows_of "w3_pacts") do
    local q = years[r[1]]
    if r[4] == 1 then add(q.defender, r[3], r[2]) end
    if r[5] == 1 then add(q.offender, r[3], r[2]) end
    if r[4] == 1 or r[6] == 1 or r[7] == 1 then add(q.barred, r[3], r[2]) end
  end
  begin = clock()
  local n, held, help, join, sd, so, hs = 0, 0, 0, 0, 0, 0, 0
  for y = first, math.min(last, first + limit - 1) do
    local q = years[y]
    local power, defender, offender, barred, states = q.power, q.defender, q.offender, q.barred, q.n
    for a = 0, states - 1 do
      for v = 0, states - 1 do
        if a ~= v then
          local defence, offence = power[v], power[a]
          for k = 0, WORDS - 1 do
            local h = band(defender[v * ROW + k], bnot(barred[a * ROW + k]))
            local s = band(offender[a * ROW + k], bnot(barred[v * ROW + k]))
            if h ~= 0 then
              if rshift(a, 5) == k then h = band(h, bnot(lshift(1, band(a, 31)))) end
              while h ~= 0 do
                defence = defence + power[k * 32 + low(h)]
                help = help + 1
                h = band(h, h - 1)
              end
            end
            if s ~= 0 then
              if rshift(v, 5) == k then s = band(s, bnot(lshift(1, band(v, 31)))) end
              while s ~= 0 do
                offence = offence + power[k * 32 + low(s)]
                join = join + 1
                s = band(s, s - 1)
              end
            end
          end
          n = n + 1
          sd = sd + defence
          so = so + offence
          if defence > offence then
            held = held + 1
            hs = hs + a * 197 + v + 1
          end
        end
      end
    end
  end
  items = n
  check = "n=" .. show(n) .. ",held=" .. show(held) .. ",help=" .. show(help) .. ",join=" .. show(join) ..
    ",hs=" .. show(hs) .. ",sd=" .. show(sd) .. ",so=" .. show(so)
end

if work == "w3" then w3() elseif work:sub(1, 2) == "w1" then w1(work == "w1s") else w2(work) end
print(string.format("RESULT peer=luajit work=%s ms=%.4f items=%d check=%s", work, (clock() - begin) * 1e3, items, check))
