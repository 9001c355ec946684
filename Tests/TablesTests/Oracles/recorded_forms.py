"""More forms for make_forms.py: what agencies, consoles, loggers, spreadsheets, shops and programs of statistics write.

What is right was written down with each form before it was read, as in exported_forms.py.
"""

import json

import numpy as np

FORMS = []
N = 24
rng = np.random.default_rng(20261129)


def F(name, data, rows=None, x=None, notx=(), y=None, kind=None, yv=None, say=(), opt=None, refuse=None, feats=None):
    """A form; with an option, where it needs one, once more with it (see exported_forms.F)."""
    data = data if isinstance(data, bytes) else data.encode()
    right = {"rows": rows, "unused": list(notx), "target": y, "isClass": None if kind is None else kind == "class", "answers": yv,
             "features": feats, "refusal": refuse, "said": [say] if isinstance(say, str) else list(say)}
    right = {key: value for key, value in right.items() if value not in (None, [])}
    columns = [v for v in (x or {}).values() if len(v) == rows]
    if opt:
        FORMS.append((name, data, {}, [], None))
        key, value = opt.split("=")
        name, options = f"{name}, {opt}", {key: value}
    else:
        options = {}
    FORMS.append((name, data, options, columns, right))


def R(*columns, sep=",", end="\n", head=None, tail=""):
    lines = ([] if head is None else [head]) + [sep.join(str(v) for v in row) + tail for row in zip(*columns)]
    return end.join(lines) + end


def cyc(w, n=N): return [w[i % len(w)] for i in range(n)]
def c(v): return str(v).replace(".", ",")
def U(low, high, n=N, d=2): return [round(float(v), d) for v in rng.uniform(low, high, n)]
def I(low, high, n=N): return [int(v) for v in rng.integers(low, high, n)]
def P(w, n=N): return [w[int(k)] for k in rng.integers(0, len(w), n)]


A, B, C, Y, K = U(0, 9), I(0, 90), U(-5, 5, d=3), cyc([0, 1, 1]), cyc([1, 2, 3])
S = cyc(['no', 'yes', 'yes'])

# Agencies
F('World Bank: a title, a date, years as names, a comma behind', '"Data Source","World Development Indicators",\n\n"Last Updated Date","2024-06-28",\n\n"Country Name","Country Code","Indicator Name","Indicator Code","1960","1961","1962",\n' + ''.join(f'"Land {i}","L{i:02d}","Population, total","SP.POP.TOTL","{a}","{b}","{d}",\n' for i, (a, b, d) in enumerate(zip(A, B, C))), 24, {'1960': A, '1961': B}, notx=['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code'], y='1962', kind='number', yv=C)
F('OECD: flags empty, codes throughout', R(P(['AUS', 'AUT']), cyc(['GDP']), cyc(['TOT']), cyc(['A']), I(1990, 2020), A, [''] * N, head='"LOCATION","INDICATOR","SUBJECT","FREQUENCY","TIME","Value","Flag Codes"'), 24, notx=['INDICATOR', 'SUBJECT', 'FREQUENCY', 'Flag Codes'], y='Value', kind='number', yv=A)
F('UN data: notes below in rows of their own', R([f'"Land {i}"' for i in range(N)], [f'"{v}"' for v in I(1990, 2020)], [f'"{v}"' for v in B], [f'"{v}"' for v in A], head='"Country","Year","Count","Value"') + '\n"fnSeqID","Footnote"\n"1","Estimate."\n', None, refuse=['line'])
F('US Census: codes, then labels below', R([f'0500000US{1001 + 2 * i}' for i in range(N)], [f'"County {i}, Alabama"' for i in range(N)], B, A, head='GEO_ID,NAME,B01001_001E,B01001_001M') .replace('\n', '\nGeography,Geographic Area Name,Estimate!!Total,Margin of Error!!Total\n', 1), 24, {'B': B}, notx=['GEO_ID', 'NAME'], y='B01001_001M', yv=A)
F('NOAA buoy: names and units in two comments, MM for gaps', '#YY  MM DD hh mm WDIR WSPD   PRES\n#yr  mo dy hr mn degT m/s    hPa\n' + ''.join(f'2024 01 {1 + i % 28:02d} {i % 24:02d} 50  {b:3d} {a:4.1f} {"MM" if i == 5 else 1000 + b:>6}\n' for i, (a, b) in enumerate(zip(U(0, 20, d=1), B))), 23, kind='number', opt='na=MM', say='left out for missing')
F('SILSO sunspots: semicolons, padded, -1 for gaps', ''.join(f'{1749 + i // 12};{1 + i % 12:02d};{1749 + i / 12:.3f};{a * 10:7.1f};{d:6.1f};{b:5d};{i % 3 // 2}\n' for i, (a, b, d) in enumerate(zip(A, B, A))), 24, notx=['c2'], feats=5, kind='class', say='codes with zeros in front')
F('HadCRUT: limits with percents in names', R(list(range(1850, 1850 + N)), C, U(-6, 0, d=3), U(0, 6, d=3), head='Time,Anomaly (deg C),Lower confidence limit (2.5%),Upper confidence limit (97.5%)'), 24, {'C': C}, y='Upper confidence limit (97.5%)')
F('VizieR: names, units, a line of dashes', '#\n#   VizieR Astronomical Server\n#Column\tVmag\t(F6.2)\tmagnitude\n_RAJ2000\t_DEJ2000\tVmag\ndeg\tdeg\tmag\n-----------\t-----------\t------\n' + ''.join(f'{a:11.6f}\t{d:+11.6f}\t{b / 7:6.2f}\n' for a, d, b in zip(A, C, B)), 24, {'A': A, 'C': C}, y='Vmag', kind='number')
F('IPAC: bars around names, types and units', '\\catalog = made up\n|      ra|     dec|   mag|\n|  double|  double| float|\n|     deg|     deg|   mag|\n' + ''.join(f' {a:8.4f} {d:8.3f} {b / 7:6.2f}\n' for a, d, b in zip(A, C, B)), None, refuse=['line 2'])
F('GCT: a version, counts, then gene names', f'#1.2\n{N}\t3\nName\tDescription\tS1\tS2\tS3\n' + R([f'G{i}' for i in range(N)], [f'gene {i}' for i in range(N)], A, B, C, sep='\t'), 24, {'A': A, 'B': B}, notx=['Name', 'Description'], y='S3', yv=C)
F('GEO series: lines with ! around the table', '!Series_title\t"made up"\n!Series_type\t"array"\n!series_matrix_table_begin\n"ID_REF"\t"GSM1"\t"GSM2"\t"GSM3"\n' + R([f'"{1007 + i}_at"' for i in range(N)], A, B, C, sep='\t') + '!series_matrix_table_end\n', 24, {'A': A, 'B': B}, notx=['ID_REF'], y='GSM3', yv=C)
F('Matrix Market: a sparse matrix as triples', f'%%MatrixMarket matrix coordinate real general\n% made up\n9 9 {N}\n' + ''.join(f'{1 + i // 9} {1 + i % 9} {v}\n' for i, v in enumerate(C)), None, refuse=['Matrix Market'])
F('StatLib boston: each record on two lines', ' a head of words that tells of the columns\n\n' + ''.join(f' {a:8.5f}  {b:5.2f}   {d:6.3f}  0  0.5380\n  {a + 1:6.2f} {b:4d}  {abs(d):5.2f}\n' for a, b, d in zip(A, B, C)), None, refuse=['line'])
F('JHU: dates as names', R([''] * N, [f'Land {i}' for i in range(N)], U(-60, 60, d=4), U(-180, 180, d=4), B, [b + 3 for b in B], [b + 3 + k for b, k in zip(B, K)], head='Province/State,Country/Region,Lat,Long,1/22/20,1/23/20,1/24/20'), 24, {'B': B}, notx=['Province/State', 'Country/Region'], y='1/24/20', kind='number')
F('PVGIS: places above, meanings below', 'Latitude (decimal degrees):\t45.000\nLongitude (decimal degrees):\t8.000\nSlope: 35 deg. \nP,G(i),T2m,WS10m\n' + R(A, B, C, U(0, 9)) + '\nP: PV system power (W)\nG(i): Global irradiance on the inclined plane (W/m2)\n\nPVGIS (c) European Union, 2001-2024\n', 24, {'A': A, 'B': B}, y='WS10m')
F('GHCN station list: fixed width, names with blanks', ''.join(f'ST{i:09d}  {a:7.4f}  {d:8.4f}  {b:6.1f}    {n:30s}\n' for i, (a, d, b, n) in enumerate(zip(A, C, B, P(['ST JOHNS', 'SHARJAH INTER. AIRP', 'KABUL'])))), None, refuse=['line'])
F('IMF: months as 2024M01', R([f'{2022 + i // 12}M{1 + i % 12:02d}' for i in range(N)], A, B, C, head='Period,CPI,Rate,Index'), 24, {'A': A}, notx=['Period'], y='Index')
F('seasons 2009/10', R([f'{1990 + i}/{(91 + i) % 100:02d}' for i in range(N)], A, B, Y, head='Season,Goals,Points,Won'), 24, {'A': A}, notx=['Season'], y='Won')
# Consoles
F('kable simple, pandoc: a rule of dashes, no bars', '      a    b    y\n-------  ---  ---\n' + ''.join(f'{a:7.2f}  {b:3d}  {y:3d}\n' for a, b, y in zip(A, B, Y)), 24, {'A': A, 'B': B}, y='y', kind='class')
F('reStructuredText: rules of ===', '=====  ====  ===\n  a      b    y\n=====  ====  ===\n' + ''.join(f'{a:5.2f}  {b:4d}  {y:3d}\n' for a, b, y in zip(A, B, Y)) + '=====  ====  ===\n', 24, {'A': A, 'B': B}, y='y', kind='class')
F('SQL*Plus: dashes below, rows counted', '         A          B          Y\n---------- ---------- ----------\n' + ''.join(f'{a:10.2f} {b:10d} {y:10d}\n' for a, b, y in zip(A, B, Y)) + '\n24 rows selected.\n', 24, {'A': A, 'B': B}, y='Y', kind='class')
F('sqlcmd: dashes below, rows affected', 'a           b           y          \n----------- ----------- -----------\n' + ''.join(f'{a:11.2f} {b:11d} {y:11d}\n' for a, b, y in zip(A, B, Y)) + '\n(24 rows affected)\n', 24, {'A': A, 'B': B}, y='y', kind='class')
F('psql expanded: a record in lines', ''.join(f'-[ RECORD {i + 1} ]--\na | {a}\nb | {b}\ny | {y}\n' for i, (a, b, y) in enumerate(zip(A, B, Y))), None, refuse=['record'])
F('Stata: list in a frame', '     +-------------------+\n     |    a    b      y |\n     |-------------------|\n' + ''.join(f' {i + 1:2d}. | {a:5.2f}   {b:2d}      {y} |\n' for i, (a, b, y) in enumerate(zip(A, B, Y))) + '     +-------------------+\n', None, refuse=['no column'])
F('Org mode', '| a | b | y |\n|---+---+---|\n' + ''.join(f'| {a} | {b} | {y} |\n' for a, b, y in zip(A, B, Y)), 24, {'A': A, 'B': B}, y='y', kind='class')
F('Markdown without outer bars, bold numbers', 'a | b | y\n--- | :---: | ---:\n' + ''.join(f'{a} | **{b}** | {y}\n' for a, b, y in zip(A, B, Y)), 24, {'A': A}, y='y', kind='class')
F('Jira: two bars for names', '||a||b||y||\n' + ''.join(f'|{a}|{b}|{y}|\n' for a, b, y in zip(A, B, Y)), 24, {'A': A, 'B': B}, y='y', kind='class')
F('MediaWiki', '{| class="wikitable"\n! a !! b !! y\n' + ''.join(f'|-\n| {a} || {b} || {y}\n' for a, b, y in zip(A, B, Y)) + '|}\n', None, refuse=['wiki'])
F('pandas: print with the middle left out', '        a   b  y\n' + ''.join(f'{i}    {a:5.2f}  {b:2d}  {y}\n' for i, (a, b, y) in enumerate(zip(A[:5], B, Y))) + '..     ...  ..  .\n' + ''.join(f'{145 + i}  {a:5.2f}  {b:2d}  {y}\n' for i, (a, b, y) in enumerate(zip(A[5:10], B, Y))) + '\n[150 rows x 3 columns]\n', None, refuse=['left out'])
F('nvidia-smi: units in names and cells', R(['2024/01/05 10:00:%02d.123' % i for i in range(N)], [f'{b} %' for b in B], [f'{300 + b} MiB' for b in B], [f'{a} W' for a in A], sep=', ', head='timestamp, utilization.gpu [%], memory.used [MiB], power.draw [W]'), 24, {'B': B}, notx=['timestamp'], y='power.draw [W]', yv=A)
F('vmstat: two lines of names', 'procs -----------memory---------- -----cpu-----\n r  b   free  cache us sy id\n' + ''.join(f' {k}  0 {1000 + b} {int(a * 100)} {b % 50} {k} {100 - b % 50 - k}\n' for a, b, k in zip(A, B, K)), 24, notx=['b'])
F('InfluxDB: annotated, a column of nothing in front', '#group,false,false,true,false,true\n#datatype,string,long,dateTime:RFC3339,double,string\n#default,_result,,,,\n,result,table,_time,_value,host\n' + ''.join(f',,0,2024-01-{1 + i:02d}T00:00:00Z,{a},{h}\n' for i, (a, h) in enumerate(zip(A, P(['a', 'b'])))), 24, notx=['result', 'table', '_time'], say='comment')
F('Influx line protocol', ''.join(f'cpu,host=a usage={a},idle={b} {1700000000 + i}\n' for i, (a, b) in enumerate(zip(A, B))), None, refuse=['line protocol'])
F('Arduino plotter: a name with each number', ''.join(f'temp:{a},hum:{b},on:{y}\n' for a, b, y in zip(A, B, Y)), 24, {'A': A, 'B': B}, y='on', kind='class')
F('HOBO: a title, a counter, places in the names', '"Plot Title: Lake 1"\n"#","Date Time, GMT+02:00","Temp, °C (LGR S/N: 1)","Intensity, Lux (LGR S/N: 1)","Stopped"\n' + ''.join(f'{i + 1},01/{1 + i:02d}/24 10:00:00 AM,{a},{b},\n' for i, (a, b) in enumerate(zip(A, B))), 24, {'A': A}, notx=['#', 'Date Time, GMT+02:00', 'Stopped'], y='Intensity, Lux (LGR S/N: 1)')
F('Rigol scope: settings behind the names', 'X,CH1,Start,Increment,\nSequence,Volt,-6.00e-04,1.00e-06,\n' + ''.join(f'{i},{d:.2e},\n' for i, d in enumerate(C)), None, refuse=['line 2'])
F('Davis: two lines of names, --- for gaps', '\t\tTemp\tOut\tWind\nDate\tTime\tOut\tHum\tSpeed\n' + ''.join(f'{1 + i:02d}.01.24\t{i % 24}:00\t{"---" if i == 7 else d}\t{b}\t{a}\n' for i, (a, b, d) in enumerate(zip(A, B, C))), 23, notx=['Date', 'Time'], y='Speed', say='left out for missing')
F('LabVIEW: heads that end with ***', 'LabVIEW Measurement\t\nSeparator\tTab\n***End_of_Header***\t\nChannels\t2\t\t\n***End_of_Header***\t\t\t\nX_Value\tVoltage\tCurrent\tComment\n' + ''.join(f'{i / 10}\t{a}\t{d}\t\n' for i, (a, d) in enumerate(zip(A, C))), 24, {'A': A}, say='passed over')
F('Fitbit: a title, quoted thousands', 'Activities\n' + R([f'2024-01-{1 + i:02d}' for i in range(N)], [f'"{1000 + 37 * b:,}"' for b in B], A, I(20, 90), head='Date,Steps,Distance,Minutes'), 24, {'S': [1000 + 37 * b for b in B]}, notx=['Date'], y='Minutes')
# Spreadsheets
F('Excel German: its own error words', R([['#WERT!', '#DIV/0!', '#NV'][i // 8] if i % 8 == 3 else c(a) for i, a in enumerate(A)], B, Y, sep=';', head='a;b;y'), None, opt='missing=drop', refuse=None)
F('Excel: cells too narrow, ####', R(['########' if i == 4 else a for i, a in enumerate(A)], B, Y, head='a,b,y'), 23, y='y', say='left out for missing')
F('LibreOffice: Err:502', R(['Err:502' if i == 4 else a for i, a in enumerate(A)], B, Y, head='a,b,y'), 23, y='y', say='left out for missing')
F('Excel: numbers behind an apostrophe', R([f"'{b:05d}" for b in B], A, C, Y, head='code,a,b,y'), 24, {'A': A}, notx=['code'], y='y')
F('curly quotes around cells', R([f'“{a}”' for a in A], [f'“{b}”' for b in B], [f'“{y}”' for y in Y], head='“a”,“b”,“y”'), 24, {'A': A, 'B': B}, yv=Y, kind='class')
F('Excel German: exponents with decimal commas', R([c(f'{a:.2E}') for a in A], [c(d) for d in C], Y, sep=';', head='a;b;y'), 24, {'A': A, 'C': C}, y='y')
# Shops and games
F('LendingClub: a notice above, terms and percents, sums below', 'Notes offered by Prospectus (https://example.org/prospectus)\n' + R(I(1000, 9000), P([' 36 months', ' 60 months']), [f' {a:.2f}%' for a in A], P(['10+ years', '< 1 year', '3 years']), P(['Fully Paid', 'Charged Off']), head='"loan_amnt","term","int_rate","emp_length","loan_status"') + '\nTotal amount funded in policy code 1: 12345\n', 24, {'A': A}, y='loan_status', kind='class', say='passed over')
F('FIFA: millions and thousands of euros, feet and inches, pounds', R([f'€{a}M' if i % 3 else f'€{b + 5}K' for i, (a, b) in enumerate(zip(A, B))], [f"5'{1 + i % 9}" for i in range(N)], [f'{b + 120}lbs' for b in B], I(50, 99), head='Value,Height,Weight,Overall'), 24, {'V': [a * 1e6 if i % 3 else (b + 5) * 1e3 for i, (a, b) in enumerate(zip(A, B))], 'W': [b + 120 for b in B]}, y='Overall', say='Value')
F('Google Play: sizes, installs with +, prices', R([f'{a}M' if i % 4 else 'Varies with device' for i, a in enumerate(A)], [f'"{10 ** (1 + i % 4):,}+"' for i in range(N)], cyc(['0', '$4.99', '0']), cyc(['Free', 'Paid', 'Free']), I(1, 6), head='Size,Installs,Price,Type,Rating'), None, refuse=None, y='Rating', say='Size')
F('genotypes 0/0 0/1 1/1', R(P(['0/0', '0/1', '1/1']), P(['0/0', '0/1', '1/1']), A, Y, head='rs1,rs2,a,y'), 24, {'A': A}, y='y', feats=7)
F('chess: 1-0, 0-1, 1/2-1/2', R(I(1200, 2400), I(1200, 2400), A, cyc(['1-0', '0-1', '1/2-1/2']), head='white,black,a,result'), 24, {'A': A}, y='result', kind='class')
F('ratings 4.1/5', R([f'{1 + a / 3:.1f}/5' for a in A], B, Y, head='rate,b,y'), 24, {'B': B}, y='y', say='rate')
F('days as 3/14 without a year', R([f'{1 + i % 12}/{1 + i % 28}' for i in range(N)], A, B, Y, head='day,a,b,y'), 24, {'A': A}, notx=['day'], y='y')
F('bank: CR and DR behind sums', R([f'{a:.2f} {"CR" if i % 3 else "DR"}' for i, a in enumerate(A)], B, Y, head='balance,b,y'), 24, {'B': B}, y='y', say='balance')
F('counts with shares: 12 (5.0%)', R([f'{b} ({a:.1f}%)' for a, b in zip(A, B)], C, Y, head='n,c,y'), 24, {'C': C}, y='y', say='n')
F('confidence intervals in cells', R([f'"{a} [{a - 1:.2f}, {a + 1:.2f}]"' for a in A], B, Y, head='effect,b,y'), 24, {'B': B}, y='y', say='effect')
F('inches with a bare quote sign', R([f'{d}"' for d in cyc(['15.6', '13.3', '17'])], [f'{b}GB' for b in cyc([8, 16, 4, 32])], A, Y, head='Inches,Ram,a,y'), 24, {'A': A}, y='y', say='Inches')
F('resistors: 4k7 and 10k, 100, 1M', R(cyc(['10k', '4.7k', '100', '1M']), A, Y, head='R,a,y'), 24, {'R': cyc([1e4, 4.7e3, 100, 1e6])}, y='y', say='thousands')
F('a milli and a mega: 5m, 2M', R(cyc(['5m', '2M', '7m']), A, Y, head='v,a,y'), 24, {'A': A}, y='y', say='v')
# JSON and the like
F('JSON: MongoDB export', ''.join(json.dumps({'_id': {'$oid': f'65a{i:021d}'}, 'a': {'$numberDouble': str(a)}, 'b': {'$numberInt': str(b)}, 'y': y}) + '\n' for i, (a, b, y) in enumerate(zip(A, B, Y))), 24, {'A': A, 'B': B}, y='y', kind='class')
F('JSON: Elasticsearch hits', json.dumps({'took': 3, 'hits': {'total': {'value': N}, 'hits': [{'_index': 't', '_id': str(i), '_source': {'a': a, 'b': b, 'y': y}} for i, (a, b, y) in enumerate(zip(A, B, Y))]}}), 24, {'A': A, 'B': B}, kind='class')
F('JSON: InfluxDB series', json.dumps({'results': [{'statement_id': 0, 'series': [{'name': 'm', 'columns': ['time', 'a', 'b', 'y'], 'values': [[f'2024-01-{1 + i:02d}T00:00:00Z', a, b, y] for i, (a, b, y) in enumerate(zip(A, B, Y))]}]}]}), 24, {'A': A, 'B': B}, notx=['time'], y='y', kind='class')
F('JSON: Hugging Face rows', json.dumps({'features': [{'name': 'a'}, {'name': 'b'}, {'name': 'y'}], 'rows': [{'row_idx': i, 'row': {'a': a, 'b': b, 'y': y}, 'truncated_cells': []} for i, (a, b, y) in enumerate(zip(A, B, Y))]}), 24, {'A': A, 'B': B}, kind='class')
F('JSON: Google visualization, rows of c and v', json.dumps({'cols': [{'label': 'a'}, {'label': 'b'}, {'label': 'y'}], 'rows': [{'c': [{'v': a}, {'v': b}, {'v': y}]} for a, b, y in zip(A, B, Y)]}), 24, {'A': A, 'B': B}, y='y', kind='class')
F('JSON: Socrata meta and data', json.dumps({'meta': {'view': {'columns': [{'name': 'a'}, {'name': 'b'}, {'name': 'y'}]}}, 'data': [[a, b, y] for a, b, y in zip(A, B, Y)]}), 24, {'A': A, 'B': B}, kind='class')
F('JSON: several lists one behind the other', json.dumps([{'a': a, 'y': y} for a, y in zip(A, Y)][:12]) + '\n' + json.dumps([{'a': a, 'y': y} for a, y in zip(A, Y)][12:]), 24, {'A': A}, y='y', kind='class')
F('ARFF: names in double quotes, classes with commas and blanks', '@relation "made up"\n@attribute "petal length" real [0,9]\n@attribute b integer\n@attribute class {\'a, b\',\'c d\'}\n@data\n' + R(A, B, cyc(["'a, b'", "'c d'"])), 24, {'A': A, 'B': B}, y='class', kind='class')
F('Orange: kinds in front of the names', R(P(['x', 'y']), A, B, cyc(['yes', 'no']), sep='\t', head='mD#name\tC#a\tC#b\tcD#class'), 24, {'A': A, 'B': B}, kind='class')
F('LIBSVM: several labels a row', ''.join(f'{k},{k + 1} 1:{a} 2:{b}\n' for a, b, k in zip(A, B, K)), None, refuse=['label'])
F('two bars between cells', R(A, B, Y, sep='||', head='a||b||y'), 24, {'A': A, 'B': B}, y='y', kind='class')
F('tildes between cells', R(A, B, Y, sep='~', head='a~b~y'), 24, {'A': A, 'B': B}, y='y', kind='class', opt='sep=~')
# The same kinds once more
F('tibble with more rows', '# A tibble: 150 × 3\n      a     b y    \n  <dbl> <dbl> <chr>\n' + ''.join(f'{i + 1} {a:5.2f} {b:4d} {s}\n' for i, (a, b, s) in enumerate(zip(A[:10], B, S))) + '# ℹ 140 more rows\n', None, refuse=['left out'])
F('R: max.print reached', '       a  b y\n' + ''.join(f'{i + 1:<3d} {a:5.2f} {b:2d} {y}\n' for i, (a, b, y) in enumerate(zip(A, B, Y))) + ' [ reached \'max\' / getOption("max.print") -- omitted 50 rows ]\n', None, refuse=['left out'])
F('Spark: only showing top 20 rows', '+----+---+---+\n|   a|  b|  y|\n+----+---+---+\n' + ''.join(f'|{a:4.2f}|{b:3d}|{y:3d}|\n' for a, b, y in zip(A[:20], B, Y)) + '+----+---+---+\nonly showing top 20 rows\n', None, refuse=['left out'])
F('pandas: columns left out', '       a  ...  y\n' + ''.join(f'{i:<3d} {a:5.2f}  ...  {y}\n' for i, (a, y) in enumerate(zip(A, Y))) + '\n[24 rows x 9 columns]\n', None, refuse=['left out'])
F('ruled: empty cells and names with blanks', 'site name          depth  salt   y\n-----------------  -----  -----  --\n' + ''.join(f'{["North Bay", "Old Mill Pond", "Quay"][i % 3]:17s}  {"" if i == 6 else a:>5}  {b:5d}  {y:2d}\n' for i, (a, b, y) in enumerate(zip(A, B, Y))), 23, y='y', kind='class', say='left out for missing')
F('ruled: heads again on each page', ''.join('         A          B          Y\n---------- ---------- ----------\n' + ''.join(f'{a:10.2f} {b:10d} {y:10d}\n' for a, b, y in zip(A[k:k + 8], B[k:k + 8], Y[k:k + 8])) + '\n' for k in (0, 8, 16)), 24, {'A': A, 'B': B}, y='Y', say='2 times more')
F('key=value cells', ''.join(f't={i} temp={a} hum={b} ok={y}\n' for i, (a, b, y) in enumerate(zip(A, B, Y))), 24, {'A': A, 'B': B}, y='ok', kind='class')
F('Excel German: angles as quotes', R([f'«{c(a)}»' for a in A], [f'«{b}»' for b in B], [f'«{y}»' for y in Y], sep=';', head='«a»;«b»;«y»'), 24, {'A': A, 'B': B}, yv=Y, kind='class')
F('ratings out of 10 beside gaps', R([f'{a}/10' if i % 7 else '' for i, a in enumerate(A)], B, Y, head='score,b,y'), None, opt='missing=mean', say='`/10`', y='y')
F('MySQL: records over lines', ''.join(f'*************************** {i + 1}. row ***************************\na: {a}\ny: {y}\n' for i, (a, y) in enumerate(zip(A, Y))), None, refuse=['record'])
F('LaTeX: a tabular', '\\begin{tabular}{rrr}\na & b & y \\\\ \\hline\n' + ''.join(f'{a} & {b} & {y} \\\\\n' for a, b, y in zip(A, B, Y)) + '\\end{tabular}\n', None, refuse=['LaTeX'])
F('JSON: BigQuery rows of f and v', json.dumps({'schema': {'fields': [{'name': 'a'}, {'name': 'b'}, {'name': 'y'}]}, 'rows': [{'f': [{'v': str(a)}, {'v': str(b)}, {'v': str(y)}]} for a, b, y in zip(A, B, Y)]}), 24, {'A': A, 'B': B}, y='y', kind='class')
F('JSON: a list of lists in an envelope without names', json.dumps({'meta': {'columns': [{'name': 'a', 'type': 'x'}, {'name': 'b', 'type': 'x'}]}, 'data': [[a, b, y] for a, b, y in zip(A, B, Y)]}), 24, {'A': A, 'B': B}, kind='class')
F('AsciiDoc', '|===\n|a |b |y\n\n' + ''.join(f'|{a} |{b} |{y}\n' for a, b, y in zip(A, B, Y)) + '|===\n', 24, {'A': A, 'B': B}, yv=Y, kind='class')
F('MediaWiki with bars', '{|\n|-\n' + ''.join(f'| {a} || {b} || {y}\n|-\n' for a, b, y in zip(A, B, Y)) + '|}\n', None, refuse=['wiki'])
F('a row of totals in front', R(['Total'] + [f'R{i}' for i in range(N)], [sum(B)] + B, [round(sum(A), 2)] + A, head='region,n,v'), 25, y='v', say='line 2 begins with `Total`')
