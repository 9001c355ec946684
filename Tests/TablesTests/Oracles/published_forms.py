"""Further forms for make_forms.py: data sets as repositories, competitions, spreadsheets, programs and instruments publish them.

`x` are columns that must come out as features, with the numbers they were written from; the rest is in the golden file.
"""

import gzip, io, json, zipfile

import numpy as np
import pandas as pd

rng = np.random.default_rng(2026)
FORMS = []


def F(name, data, opt=None, x=None):
    """A form; a second one with an option where it needs one."""
    data = data if isinstance(data, bytes) else data.encode()
    columns = [v for v in (x or {}).values() if v is not None]
    FORMS.append((name, data, {}, columns if opt is None else []))
    if opt:
        key, value = opt.split("=")
        FORMS.append((name + ", " + opt, data, {key: value}, []))


def R(*columns, sep=",", end="\n", head=None, tail=""):
    lines = ([] if head is None else [head]) + [sep.join(str(v) for v in row) + tail for row in zip(*columns)]
    return end.join(lines) + end


def u(low, high, n, digits=2):
    return [round(float(v), digits) for v in rng.uniform(low, high, n)]


def ii(low, high, n):
    return [int(v) for v in rng.integers(low, high, n)]


def pick(words, n):
    return [words[int(k)] for k in rng.integers(0, len(words), n)]


def cyc(words, n):
    return [words[i % len(words)] for i in range(n)]


N = 24

# UCI
c = cyc([1, 2, 3], N)
cols = [u(11, 15, N), u(0.7, 5, N), u(1.3, 3, N), u(10, 30, N, 1), ii(70, 160, N), u(1, 4, N), u(0.3, 5, N), u(0.1, 0.7, N), u(0.4, 3.5, N), u(1.3, 13, N), u(0.5, 1.7, N), u(1.3, 4, N), ii(278, 1680, N)]
F('uci wine.data', R(c, *cols), x={i: v for i, v in enumerate(cols)})
s = pick('MFI', N)
cols = [u(0.1, 0.8, N, 3) for _ in range(7)]
r = [15, 7, 9, 10, 7, 8, 20, 16, 9, 19, 14, 10, 11, 10, 10, 12, 7, 10, 7, 9, 11, 10, 12, 9]
F('uci abalone.data', R(s, *cols, r), x={-7 + i: v for i, v in enumerate(cols)})
age = ii(17, 70, N)
fn = ii(20000, 400000, N)
edu = pick(['Bachelors', 'HS-grad', 'Masters'], N)
inc = cyc(['<=50K', '>50K', '<=50K'], N)
wc = cyc(['Private', 'Private', 'State-gov', 'Private', 'Self-emp', 'Private', 'Private', 'Private', 'Private', 'Private', 'Private', '?'], N)
F('uci adult.test: a line of words above, points behind classes', '|1x3 Cross validator\n' + R(age, wc, fn, edu, [v + '.' for v in inc], sep=', '), opt='missing=drop')
mpg = u(9, 40, N, 1)
hp = ii(60, 230, N)
cyl = cyc([8, 4, 6], N)
wt = ii(1800, 5000, N)
F('uci auto-mpg.data', ''.join((f"""{m:<7}{c}   {w / 10:.1f}      {('?' if i == 5 else str(h) + '.0'):<10} {w}.      12.0   70  1\t"car no {i}"\n""" for i, (m, c, h, w) in enumerate(zip(mpg, cyl, hp, wt)))))
idn = [1000025, 1002945, 1015425, 1016277, 1017023, 1017122, 1018099, 1018561, 1033078, 1033078, 1035283, 1036172, 1041801, 1043999, 1044572, 1047630, 1048672, 1049815, 1050670, 1050718, 1054590, 1054593, 1056784, 1057013]
cols = [ii(1, 11, N) for _ in range(9)]
bn = cols[5]
bn = ['?' if i == 23 else v for i, v in enumerate(bn)]
cl = cyc([2, 2, 4], N)
F('uci breast-cancer-wisconsin.data: ids, two of them twice', R(idn, *cols[:5], bn, *cols[6:], cl), x={0: cols[0][:23], 8: cols[8][:23]})
F('uci wdbc.data', R([842302 + i * 1733 for i in range(N)], cyc('MB', N), *[u(1, 30, N, 3) for _ in range(30)]))
cc = cyc(['unacc', 'acc', 'good', 'vgood'], N)
F('uci car.data', R(pick(['vhigh', 'high', 'med', 'low'], N), pick(['vhigh', 'high', 'med', 'low'], N), pick(['2', '3', '4', '5more'], N), pick(['2', '4', 'more'], N), pick(['small', 'med', 'big'], N), pick(['low', 'med', 'high'], N), cc))
ml = cyc('pe', N)
F('uci agaricus-lepiota.data: class first, all letters', R(ml, pick('xbs', N), pick('ysf', N), pick('nyw', N), pick('tf', N), pick('alpn', N), pick('sndav', N)), opt='target=1')
F('uci letter-recognition.data: a letter first, whole numbers behind', R(cyc('TIDN', N), *[ii(0, 16, N) for _ in range(15)], cyc([8, 10, 9, 7, 8], N)))
F('uci balance-scale.data', R(cyc('BLR', 25), *[ii(1, 6, 25) for _ in range(4)]))
ye = cyc(['CYT', 'MIT', 'NUC'], N)
cols = [u(0.1, 0.9, N) for _ in range(8)]
F('uci yeast.data', ''.join((f'ADT{i}_YEAST  ' + '  '.join((f'{c[i]:.2f}' for c in cols)) + f'  {ye[i]}\n' for i in range(N))), x={0: cols[0], 7: cols[7]})
cols = [u(10, 21, N), u(12, 17, N), u(0.8, 0.9, N, 4), u(4.8, 6.7, N, 3), u(2.6, 4, N, 3), u(0.7, 8.5, N, 3), u(4.5, 6.6, N, 3)]
F('uci seeds_dataset.txt: tabs, some double', ''.join((('\t\t' if i in (7, 8) else '\t').join((str(c[i]) for c in cols[:6])) + ('\t\t' if i in (3, 8) else '\t') + f'{cols[6][i]}\t{1 + i // 8}\n' for i in range(N))), x={i: v for i, v in enumerate(cols)})
gb = cyc('gb', N)
cols = [cyc([1, 1, 1, 0], N), [0] * N] + [u(-1, 1, N, 5) for _ in range(32)]
F('uci ionosphere.data', R(*cols, gb), x={0: cols[0], -1: cols[-1]})
rm = ['R'] * 12 + ['M'] * 12
cols = [u(0, 1, N, 4) for _ in range(60)]
F('uci sonar.all-data', R(*cols, rm))
a2 = [30.83, 58.67, 24.5, 27.83, 20.17, 32.08] * 4
pm = cyc(['+', '+', '-', '+', '-'], N)
z = cyc(['00202', '00043', '00280'], N)
F('uci crx.data: classes + and -', R(pick('ab', N), a2, u(0, 11, N, 3), pick('uy', N), pick('tf', N), cyc(['01', '06', '00'], N), z, ii(0, 900, N), pm), x={-1: None})
F('uci house-votes-84.data: class first, y n ?', R(cyc(['republican', 'democrat'], N), *[pick('ny', N) for _ in range(15)], cyc('yyn', N)), opt='target=1')
F('uci monks: a blank in front, a name last', ''.join((f' {c} {a} {b} {d} data_{i}\n' for i, (c, a, b, d) in enumerate(zip(cyc([1, 0, 0], N), ii(1, 4, N), ii(1, 4, N), ii(1, 5, N))))))
gs = cyc([1, 2, 3, 5, 6, 7], N)
F('uci glass.data', R(range(1, N + 1), u(1.51, 1.53, N, 5), u(10, 15, N), u(0, 4, N), gs))
F('uci lenses.data: row numbers, runs of blanks', ''.join((f'{i + 1:2d}  {a}  {b}  {c}  {k}\n' for i, (a, b, c, k) in enumerate(zip(cyc([1, 1, 2, 2, 3, 3], N), cyc([1, 2], N), cyc([1, 1, 1, 2], N), cyc([3, 2, 3, 1], N))))))
im = 'BRICKFACE,SKY,FOLIAGE,CEMENT\n\nREGION-CENTROID-COL,REGION-CENTROID-ROW,RAWRED-MEAN,HUE-MEAN\n\n'
sk = cyc(['BRICKFACE', 'SKY', 'FOLIAGE'], N)
cols = [u(1, 250, N, 1), u(1, 250, N, 1), u(0, 90, N, 3), u(-3, 3, N, 4)]
F('uci segmentation.data: lists of names above, class first', im + R(sk, *cols), x={0: cols[0]})
gw = cyc([1, 2, 1, 1], N)
cols = [ii(4, 60, N), ii(250, 9000, N), ii(19, 70, N)]
F('uci german.data: blanks, codes and numbers', R(pick(['A11', 'A12', 'A14'], N), cols[0], pick(['A32', 'A34'], N), cols[1], cols[2], gw, sep=' '))
tg = u(-0.3, 3, N, 2)
AQ = 'Date;Time;CO(GT);PT08.S1(CO);NMHC(GT);T;RH;AH;;\n' + ''.join((f"10/03/2004;{i % 24:02d}.00.00;{('-200' if i in (4, 9) else str(v).replace('.', ','))};{1000 + 37 * i};{('-200' if i % 7 == 3 else 100 + i)};{str(round(13 + i * 0.3, 1)).replace('.', ',')};{str(round(48 + i * 0.7, 1)).replace('.', ',')};{0.7 + i * 0.01:.4f};;\n".replace('0.', '0,') for i, v in enumerate(tg))) + ';;;;;;;;;\n' * 3
F('uci AirQualityUCI.csv: decimal commas, -200 for gaps, hours with points', AQ)
F('uci ENB2012: two targets Y1, Y2', R(u(0.6, 1, N), u(500, 800, N, 1), u(6, 43, N), u(10, 48, N), head='X1,X2,Y1,Y2'), opt='target=Y1,Y2')
mo = cyc(['mar', 'oct', 'aug', 'sep'], N)
dy = cyc(['fri', 'tue', 'sat'], N)
F('uci forestfires.csv', R(ii(1, 9, N), ii(2, 9, N), mo, dy, u(80, 96, N, 1), u(0, 30, N, 1), u(0, 50, N, 2), head='X,Y,month,day,FFMC,temp,area'), opt='target=area')
q = cyc([5, 5, 6, 7, 4], N)
cols = [u(4, 16, N, 1), u(0.1, 1.5, N)]
F('uci winequality-red.csv', R(*cols, q, head='"fixed acidity";"volatile acidity";"quality"', sep=';'), x={0: cols[0]})
F('uci servo.data: letters, small numbers, a number last', R(pick('ABCDE', N), pick('ABCDE', N), ii(3, 7, N), ii(1, 6, N), u(0.1, 7, N, 6)))
F('uci imports-85: ? in words, numbers and target', R(cyc([3, 1, 2], N), ['?' if i % 3 == 0 else 90 + i for i in range(N)], cyc(['gas', 'gas', 'diesel'], N), ['?' if i == 8 else w for i, w in enumerate(cyc(['two', 'four'], N))], u(80, 120, N, 1), ['?' if i == 11 else 5000 + 211 * i for i in range(N)]), opt='missing=drop')
F('uci with a DOS end-of-file mark', R(u(0, 9, N), u(0, 9, N), cyc([1, 2], N), end='\r\n') + '\x1a')

# Kaggle
nm = ['"Braund, Mr. Owen"', '"McDermott, Mr. ""Jim"" (J.)"', '"Heikkinen, Miss. L"', 'Solo'] * 6
sv = cyc([0, 1, 1], N)
ag = ['' if i == 5 else 20 + i for i in range(N)]
F('kaggle titanic train.csv', R(range(1, N + 1), sv, cyc([3, 1, 2], N), [n.replace('Mr.', f'Mr. {i}') if 'Mr' in n else n[:-1] + f' {i}' + n[-1] if n[0] == '"' else n + str(i) for i, n in enumerate(nm)], cyc(['male', 'female'], N), ag, ii(0, 3, N), [f'A/5 {2117 + i}' for i in range(N)], u(7, 80, N, 4), ['' if i % 4 else f'C{i}' for i in range(N)], cyc(['S', 'C', 'Q'], N), head='PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Ticket,Fare,Cabin,Embarked', end='\r\n'))
sp = [208500 + 1000 * i for i in range(N)]
F('kaggle house prices train.csv', R(range(1, N + 1), cyc([60, 20, 70], N), cyc(['RL', 'RM', 'C (all)'], N), ['NA' if i == 7 else 60 + i for i in range(N)], [8450 + 100 * i for i in range(N)], ['NA' if i % 6 else 'Grvl' for i in range(N)], [1950 + i for i in range(N)], [2006 + i % 5 for i in range(N)], sp, head='Id,MSSubClass,MSZoning,LotFrontage,LotArea,Alley,YearBuilt,YrSold,SalePrice'))
px = [[int(v) for v in rng.integers(0, 256, 12)] if 100 < j < 700 else [0] * 12 for j in range(784)]
lb = [1, 0, 1, 4, 0, 0, 7, 3, 5, 3, 8, 9]
F('kaggle digit-recognizer train.csv', R(lb, *px, head='label,' + ','.join((f'pixel{j}' for j in range(784)))))
F('kaggle digit-recognizer test.csv: no label', R(*px, head=','.join((f'pixel{j}' for j in range(784)))))
F('kaggle Iris.csv', R(range(1, N + 1), u(4, 8, N, 1), u(2, 5, N, 1), cyc(['Iris-setosa', 'Iris-virginica'], N), head='Id,SepalLengthCm,SepalWidthCm,Species', end='\r\n'))
tc = u(20, 8000, N)
F('kaggle telco churn: blanks for a gap among numbers', R([f'{7000 + i}-VHV{i}' for i in range(N)], cyc(['Male', 'Female'], N), pick([0, 1], N), ii(0, 72, N), [' ' if i == 6 else v for i, v in enumerate(tc)], cyc(['Month-to-month', 'One year', 'Two year'], N), cyc(['No', 'No', 'Yes'], N), head='customerID,gender,SeniorCitizen,tenure,TotalCharges,Contract,Churn'))
F('kaggle insurance.csv', R(ii(18, 65, N), cyc(['female', 'male'], N), u(18, 40, N, 3), ii(0, 5, N), cyc(['yes', 'no', 'no'], N), cyc(['southwest', 'southeast', 'northwest', 'northeast'], N), u(1000, 60000, N, 4), head='age,sex,bmi,children,smoker,region,charges'))
F('kaggle cars: units in cells', R([f'Maruti {i}' for i in range(N)], [2008 + i % 12 for i in range(N)], [f'{v} kmpl' for v in u(12, 28, N)], [f'{v} CC' for v in cyc([1248, 1498, 998, 1197], N)], u(1, 20, N), head='Name,Year,Mileage,Engine,Price'))
F('kaggle loan: Loan_ID, 3+', R([f'LP00{1000 + i}' for i in range(N)], cyc(['Male', 'Female'], N), cyc(['0', '1', '3+', '2'], N), ii(1500, 9000, N), [0.0 if i % 3 else 1508.0 for i in range(N)], cyc(['Y', 'N', 'Y'], N), head='Loan_ID,Gender,Dependents,ApplicantIncome,CoapplicantIncome,Loan_Status'))
F('kaggle imdb: years in brackets, votes with commas, gross', R([f'Film {i}' for i in range(N)], [f'({1990 + i})' for i in range(N)], [f'"{100 + i},{200 + i}"' for i in range(N)], [f'${v}M' for v in u(1, 300, N)], u(5, 9, N, 1), head='title,year,votes,gross,rating'), x={'votes': [(100 + i) * 1000 + 200 + i for i in range(N)], 'year': [1990 + i for i in range(N)]})
F('yahoo finance prices', R([f'2024-01-{i + 1:02d}' for i in range(N)], u(100, 110, N, 6), u(100, 110, N, 6), u(100, 110, N, 6), u(100, 110, N, 6), [1000000 + 137 * i for i in range(N)], head='Date,Open,High,Low,Close,Volume'), opt='target=Close')
F('yfinance to_csv: three lines of names', 'Price,Close,High,Open,Volume\nTicker,AAPL,AAPL,AAPL,AAPL\nDate,,,,\n' + R([f'2024-01-{i + 1:02d}' for i in range(N)], u(100, 110, N, 6), u(100, 110, N, 6), u(100, 110, N, 6), [1000000 + 137 * i for i in range(N)]))

# R, pandas, NumPy, MATLAB
F('R write.csv(iris)', R([f'"{i + 1}"' for i in range(N)], u(4, 8, N, 1), ['NA' if i == 4 else v for i, v in enumerate(u(2, 5, N, 1))], cyc(['"setosa"', '"virginica"'], N), head='"","Sepal.Length","Sepal.Width","Species"'))
cars = ['Mazda RX4', 'Mazda RX4 Wag', 'Datsun 710', 'Hornet 4 Drive']
F('R write.table(mtcars): names of rows with blanks, quoted', R([f'"{cars[i % 4]} {i}"' for i in range(N)], u(10, 30, N, 1), cyc([6, 4, 8], N), ii(60, 300, N), cyc([1, 0], N), head='"mpg" "cyl" "hp" "am"', sep=' '))
F('R write.csv2: decimal commas', R([f'"{i + 1}"' for i in range(N)], [str(v).replace('.', ',') for v in u(0, 9, N)], cyc(['"a"', '"b"'], N), head='"";"x";"g"', sep=';'))
cols = [u(0, 1, N, 4), u(0, 1, N, 4)]
F('pandas to_csv, bool target, index of dates', pd.DataFrame({'a': cols[0], 'b': cols[1], 'ok': [i % 3 == 0 for i in range(N)]}, index=pd.date_range('2020-01-01', periods=N)).to_csv(), x={0: cols[0], 1: cols[1]})
F('pandas to_csv twice: two indices', pd.read_csv(io.StringIO(pd.DataFrame({'a': cols[0], 'y': cyc([0, 1], N)}).to_csv())).to_csv(), x={0: cols[0]})
F('pandas to_csv after shuffling: index out of order', R([int(v) for v in rng.permutation(N)], cols[0], cols[1], cyc([0, 1], N), head=',a,b,y'), x={0: cols[0]})
b = io.StringIO()
np.savetxt(b, np.c_[cols[0], cols[1], cyc([0, 1], N)], delimiter=',', header='height,weight,y', fmt='%.4f')
F('np.savetxt with header and commas', b.getvalue(), x={'height': cols[0]})
b = io.StringIO()
np.savetxt(b, np.c_[cols[0], cols[1], cyc([0, 1], N)], header='run of 2024-05-01\nheight weight y', footer='done', fmt='%.6e')
F('np.savetxt with two lines of header and a footer', b.getvalue(), x={'height': cols[0]})
F("np.savetxt of complex-free ints with comments=''", 'a b y\n' + R(ii(0, 99, N), ii(0, 99, N), cyc([0, 1], N), sep=' '))
F('matlab writetable: NaN, quotes none', R(['NaN' if i == 3 else v for i, v in enumerate(cols[0])], cols[1], cyc(['low', 'high'], N), head='Var1,Var2,Group'))

# Spreadsheets
de = ['1.234,56 €', '999,00 €', '12.345,10 €'] * 8
gr = [str(v).replace('.', ',') for v in u(150, 200, N, 1)]
F('excel german: euros, percents, dates, WAHR/FALSCH', R([f'{i + 1:02d}.12.2023' for i in range(N)], gr, de, [f'{v} %'.replace('.', ',') for v in u(1, 30, N, 1)], cyc(['WAHR', 'FALSCH'], N), head='Datum;Größe;Preis;Rabatt;Gekauft', sep=';', end='\r\n').encode('cp1252'), x={1: [1234.56, 999, 12345.1] * 8})
F('excel french: narrow gaps, VRAI/FAUX', b'\xef\xbb\xbf' + R([f'{i + 1:02d}/12/2023' for i in range(N)], ['1 234,56', '12 345,00', '7,50'] * 8, ['1 234,56 €', '999,00 €'] * 12, pick(['VRAI', 'FAUX'], N), head='Date;Montant;Prix;Payé', sep=';', end='\r\n').replace('1 2', '1\u202f2').encode(), x={0: [1234.56, 12345, 7.5] * 8})
F('excel us: dollars with commas, m/d/yyyy, TRUE', R([f'{1 + i % 12}/{1 + i}/2023' for i in range(N)], ['"$1,234.56"', '"$12.00"', '"$1,000,000.10"'] * 8, ['(123.45)', '12.00'] * 12, ['12.5%', '3%'] * 12, pick(['TRUE', 'FALSE'], N), head='Date,Price,Net,Rate,Sold', end='\r\n'), x={0: [1234.56, 12, 1000000.1] * 8, 1: [-123.45, 12] * 12})
F('excel us accounting: dashes for 0, blanks around', R(['" $ 1,234.00 "', '" $ -   "', '" $ 57.10 "'] * 8, u(0, 9, N), cyc([0, 1], N), head=' Amount ,x,y'), opt='missing=drop')
F('excel unicode text: UTF-16, tabs, decimal commas', R(gr, [str(v).replace('.', ',') for v in u(40, 90, N, 1)], cyc(['männlich', 'weiblich'], N), head='Größe\tGewicht\tGeschlecht', sep='\t', end='\r\n').encode('utf-16'), x={0: [float(v.replace(',', '.')) for v in gr]})
F('excel sep=; with a mark in front', b'\xef\xbb\xbfsep=;\r\n' + R(u(0, 9, N), u(0, 9, N), cyc([0, 1], N), head='a;b;y', sep=';', end='\r\n').encode())
F('google forms: timestamps, Yes/No, empty columns right', R([f'1/{i + 1}/2024 14:22:{i + 10}' for i in range(N)], ii(18, 60, N), cyc(['Yes', 'No'], N), ii(1, 6, N), cyc(['Agree', 'Disagree', 'Neutral'], N), [''] * N, head='Timestamp,Age,Do you smoke?,"How much, from 1 to 5?",Opinion,'))
F('spreadsheet: sums below', R([f'item {i}' for i in range(N)], u(0, 9, N), ii(0, 9, N), u(1, 9, N), head='Item,a,b,price') + 'Total,123.4,99,200.1\n')
F('spreadsheet: header with line ends in quotes', R(u(0, 9, N), u(0, 9, N), cyc([0, 1], N), head='"Weight\n(kg)","Height\r\n(cm)",y'))

# ARFF, libsvm, JSON
F('weka diabetes.arff', "% 1. Title\n@relation pima_diabetes\n@attribute 'preg' numeric\n@attribute 'plas' numeric\n@attribute 'mass' real\n@attribute 'class' { tested_negative, tested_positive}\n@data\n" + R(ii(0, 17, N), ii(60, 200, N), u(18, 50, N, 1), cyc(['tested_positive', 'tested_negative'], N)))
F('weka weather.arff', '@relation weather\n\n@attribute outlook {sunny, overcast, rainy}\n@attribute temperature numeric\n@attribute windy {TRUE, FALSE}\n@attribute play {yes, no}\n\n@data\n' + R(cyc(['sunny', 'overcast', 'rainy'], 14), ii(60, 90, 14), cyc(['TRUE', 'FALSE'], 14), cyc(['yes', 'yes', 'no'], 14)))
F('arff with numeric nominal class, tabs, a date', '@RELATION t\n@ATTRIBUTE when DATE "yyyy-MM-dd"\n@ATTRIBUTE x\tREAL\n@ATTRIBUTE k INTEGER\n@ATTRIBUTE y {0,1}\n@DATA\n' + R([f'"2024-01-{i + 1:02d}"' for i in range(N)], u(0, 9, N), ii(0, 9, N), cyc([0, 1, 1], N)))
F('libsvm heart_scale', ''.join((f"{('+1' if i % 2 else '-1')} 1:{u(-1, 1, 1, 6)[0]} 2:1 {('' if i % 5 == 0 else f'3:{u(-1, 1, 1, 6)[0]} ')}13:-1 \n" for i in range(N))))
F('svmlight with qid and comments', ''.join((f'{i % 3} qid:{1 + i // 6} 1:{u(0, 1, 1)[0]} 2:{u(0, 1, 1)[0]} # doc{i}\n' for i in range(N))))
rec = [{'id': f'u{i}', 'age': 20 + i, 'plan': ['free', 'pro'][i % 2], 'stats': {'logins': i * 3 % 7, 'spend': round(i * 1.5, 2)}, 'active': i % 3 == 0, 'note': None} for i in range(N)]
F('json lines, nested, bool, null', ''.join((json.dumps(r) + '\n' for r in rec)), opt='target=active')
F('json by row names (orient=index)', pd.DataFrame({'a': cols[0], 'b': cols[1], 'y': cyc([0, 1], N)}).to_json(orient='index'), x={'a': cols[0]})
F('json table (orient=table)', pd.DataFrame({'a': cols[0], 'b': cols[1], 'y': cyc([0, 1], N)}).to_json(orient='table'), x={'a': cols[0]})
F('json from an api: results in an envelope', json.dumps({'status': 'ok', 'count': N, 'results': [{'a': a, 'b': b, 'y': i % 2} for i, (a, b) in enumerate(zip(*cols))]}), x={'a': cols[0]})
F('geojson', json.dumps({'type': 'FeatureCollection', 'features': [{'type': 'Feature', 'properties': {'mag': round(2 + i * 0.1, 1), 'depth': i * 2.5, 'alert': ['green', 'red'][i % 2]}, 'geometry': {'type': 'Point', 'coordinates': [10 + i, 50 - i]}} for i in range(N)]}))

# Instruments and agencies
F('gistemp: a title, *** for gaps', 'Land-Ocean: Global Means\nYear,Jan,Feb,J-D,class\n' + R([1880 + i for i in range(N)], u(-1, 1, N), ['***' if i == 23 else v for i, v in enumerate(u(-1, 1, N))], u(-1, 1, N), cyc([0, 1], N)))
F('noaa co2_mm_mlo.txt: comments, blanks, -9.99 for gaps', '# a long text\n#            decimal\n#  year  month  date  average  ndays\n' + ''.join((f"  {1958 + i // 12}  {1 + i % 12:2d}  {1958 + (i + 0.5) / 12:.4f}  {('-99.99' if i in (5, 9) else f'{315 + i * 0.1:.2f}')}  {(-1 if i < 12 else 28)}\n" for i in range(N))))
F('nasa exoplanets: a block of comments, then names', '# This file was produced by the archive\n# COLUMN pl_name: Planet Name\n# COLUMN pl_orbper: Orbital Period, days\n#\npl_name,pl_orbper,pl_rade,sy_pnum,disc\n' + R([f'K-{i} b' for i in range(N)], u(1, 300, N, 4), ['' if i == 2 else v for i, v in enumerate(u(0.5, 20, N))], cyc([1, 2], N), cyc(['RV', 'Transit'], N)))
F('logger: # comments between, units in brackets below', '# logger v2\ntime;voltage;current;state\n[s];[V];[A];\n' + ''.join((f'{i * 0.5};{3 + i * 0.01:.2f};{0.1 * i:.2f};{i % 2}\n' + ('# paused\n' if i == 9 else '') for i in range(N))), x={1: [round(3 + i * 0.01, 2) for i in range(N)]})
F('spectra: wavelengths as names', R([f's{i}' for i in range(N)], *[u(0, 1, N, 4) for _ in range(6)], u(8, 15, N, 1), head='sample,400,402.5,405,407.5,410,412.5,protein'))
F('spectra: wavelengths as names, no others', R(*[u(0, 1, N, 4) for _ in range(5)], cyc([1, 2], N), head='400,402,404,406,408,y'))
F('ucr time series: class first, blanks, exponents', ''.join((f'  {1 + i % 2:.7e}  ' + '  '.join((f'{v:.7e}' for v in u(-2, 2, 8, 5))) + '\n' for i in range(N))))
F('survey: codes 1/2 for sex, 99 for no answer', R([f'P{i:03d}' for i in range(N)], cyc([1, 2], N), [99 if i in (3, 8) else 1 + i % 5 for i in range(N)], [99 if i in (5,) else 20 + i for i in range(N)], cyc([1, 2, 3], N), head='case,sex,q1,age,party'))
F('index with a name of its own, counted from 1', R(range(1, N + 1), u(0, 9, N), u(0, 9, N), cyc([0, 1], N), head='sample,a,b,y'), opt='drop=sample')
F("patients: large ids, header 'Sample code number'", R([1000025 + i * 1733 for i in range(N)], ii(1, 11, N), ii(1, 11, N), cyc([2, 4], N), head='Sample code number,Clump,Size,Class'))
F('two tables in one file', R(u(0, 9, N), u(0, 9, N), cyc([0, 1], N), head='a,b,y') + '\n' + R(u(0, 9, 5), pick('uv', 5), [1] * 5, head='p,q,r'))
F('ragged rows', '1,2,3\n4,5\n6,7,8,9\n1,2,0\n3,4,1\n')
F('missing in all spellings in one column', R([['NA', 'N/A', 'n/a', 'NaN', 'nan', 'null', 'NULL', 'None', '-', '?', '', '#N/A', '.', 'missing', 'Missing'][i] if i < 15 else i * 0.5 for i in range(60)], u(0, 9, 60), cyc([0, 1], 60), head='a,b,y'), opt='missing=drop')
F('words for gaps: unknown, not available', R(['unknown' if i == 3 else 'not available' if i == 7 else v for i, v in enumerate(u(0, 9, N))], u(0, 9, N), cyc([0, 1], N), head='a,b,y'), opt='missing=drop')

# Encodings
F('cp1252 with quotes of print and euros', R(u(0, 9, N), pick(['“gut”', 'schön – naja'], N), cyc([0, 1], N), head='größe,urteil,y').encode('cp1252'))
F('utf-16 big endian without mark', R(u(0, 9, N), u(0, 9, N), cyc([0, 1], N), head='a,b,y').encode('utf-16-be'))
F('mac roman line ends: CR alone, quoted line ends', R(u(0, 9, N), pick(['"a\rb"', '"c"'], N), cyc([0, 1], N), head='a,w,y', end='\r'))
F('gzipped tsv without header', gzip.compress(R(u(0, 9, N), u(0, 9, N), cyc([0, 1], N), sep='\t').encode(), mtime=0))

# Arrays


def saved(f, *a, **k):
    b = io.BytesIO()
    f(b, *a, **k)
    return b.getvalue()


X = np.arange(N * 6, dtype='i8').reshape(N, 6) % 17
y = np.array(cyc([0, 1, 2], N))
F('npz X_train/y_train/X_test/y_test', saved(np.savez, X_train=X, y_train=y, X_test=X[:5], y_test=y[:5]), x={1: X[:, 1].tolist()})
F('npz of images in Fortran order', saved(np.savez, X=np.asfortranarray((np.arange(N * 64) % 250).reshape(N, 8, 8).astype('u1')), y=y), x={i: (np.arange(N * 64) % 250).reshape(N, 64)[:, i].tolist() for i in (1, 9, 63)})
F('npy int8, columns first', saved(np.save, np.asfortranarray(np.c_[X - 8, y].astype('i1'))), x={2: (X[:, 2] - 8).tolist()})
F('npy float16', saved(np.save, np.c_[X / 16, y].astype('f2')), x={2: (X[:, 2] / 16).tolist()})
F('npy structured', saved(np.save, np.array([(1.5, 2, i % 2) for i in range(N)], dtype=[('a', 'f8'), ('b', 'i4'), ('y', 'i4')])))
F('npz with labels of text', saved(np.savez, X=X, y=np.array(cyc(['cat', 'dog'], N))))
F('npz with labels (n,1)', saved(np.savez, X=X, y=y[:, None]))
F('npz one-hot labels', saved(np.savez, X=X / 3, y=np.eye(3)[y]))
F('one column of numbers', '\n'.join((str(v) for v in u(0, 9, N))))
F('one target name twice over: numeric header 0..4, label 4', R(*[u(0, 1, N, 3) for _ in range(4)], cyc([0, 1], N), head='0,1,2,3,4'))

# Others of these kinds
rng = np.random.default_rng(77)
A = u(-9, 9, N)
B = u(0, 50, N, 1)
C = ii(1, 90, N)
Y = pick([0, 1], N)
com = lambda L: [str(v).replace('.', ',') for v in L]
F('dwd: hours as numbers, eor at the end, -999', R([1048] * N, [2024010100 + i for i in range(N)], [3] * N, ['-999' if i in (3, 4) else v for i, v in enumerate(B)], C, ['eor'] * N, head='STATIONS_ID;MESS_DATUM;QN_9;TT_TU;RF_TU;eor', sep=';'))
F('genesis: titles and footnotes, / and ... for gaps', 'Bevölkerung: Deutschland, Stichtag\nStatistik der Bevölkerung\n;2020;2021;2022\n;Anzahl;Anzahl;Anzahl\n' + R([f'Kreis {i}' for i in range(N)], ['...' if i == 3 else 1000 + i * 7 for i in range(N)], ['/' if i == 9 else 1100 + i * 5 for i in range(N)], [1200 + i * 3 for i in range(N)], sep=';') + '__________\n\n© Statistisches Bundesamt, 2024\nStand: 05.01.2024\n'.replace('\n', '\n'), x={})
F('eurostat: flags behind numbers', R([f'A,PC,X{i}' for i in range(N)], [f'{v} ' for v in B], [f"{v} {('b' if i == 4 else '')}" for i, v in enumerate(B)], [f'{v} ' for v in u(1, 9, N)], head='freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \t2021 ', sep='\t'), opt='missing=drop')
F('binance klines: no header, milliseconds', R([1700000000000 + 60000 * i for i in range(N)], u(30, 40, N), u(30, 40, N), u(30, 40, N), u(30, 40, N), [1700000059999 + 60000 * i for i in range(N)], ii(10, 99, N)))
F('stooq: names in angles', R(['AAPL.US'] * N, ['D'] * N, [20240102 + i for i in range(N)], ['000000'] * N, A, B, u(1, 9, N), [10000 + i * 13 for i in range(N)], head='<TICKER>,<PER>,<DATE>,<TIME>,<OPEN>,<HIGH>,<CLOSE>,<VOL>'), x={4: A})
F('metatrader: dates with points', R([f'2024.01.{i + 1:02d}' for i in range(N)], [f'{i:02d}:00' for i in range(N)], u(1, 2, N, 5), u(1, 2, N, 5), [100 + i * 3 % 17 for i in range(N)]))
F('qualtrics: three lines of names', 'StartDate,Q1,Q2,Q3\nStart Date,How old?,Do you smoke?,Rating\n' + '"{""ImportId"":""startDate""}","{""ImportId"":""QID1""}","{""ImportId"":""QID2""}","{""ImportId"":""QID3""}"\n' + R([f'2024-01-{i + 1:02d} 10:00:00' for i in range(N)], C, pick(['Yes', 'No'], N), pick([1, 2, 3, 4, 5], N)))
F('surveymonkey: Response below the questions', 'Respondent ID,Age,Smoker,Rating\n,Response,Response,Response\n' + R([11800000000 + i * 7 for i in range(N)], C, pick(['Yes', 'No'], N), pick([1, 2, 3], N)))
F('redcap: record_id and events', R([i + 1 for i in range(N)], pick(['baseline', 'month 3'], N), B, Y, head='record_id,redcap_event_name,weight,outcome'))
F('plink raw: phenotype in the midst', R([f'F{i}' for i in range(N)], [f'I{i}' for i in range(N)], [0] * N, [0] * N, pick([1, 2], N), pick([1, 2], N), pick([0, 1, 2], N), ['NA' if i == 2 else v for i, v in enumerate(pick([0, 1, 2], N))], head='FID IID PAT MAT SEX PHENOTYPE rs1_A rs2_G', sep=' '), opt='target=PHENOTYPE')
F('har: names twice and with commas', R(A, B, A, C, Y, head='"fBodyAcc()-1,8","fBodyAcc()-1,16","fBodyAcc()-1,8",x,Activity'))
F('sklearn dump_svmlight_file: comments on top, from 0', '# Generated by dump_svmlight_file from scikit-learn 1.4\n# Column indices are zero-based\n' + ''.join((f'{y} 0:{a} 1:{b}\n' for y, a, b in zip(Y, A, B))), x={0: A, 1: B})
F('vowpal wabbit', ''.join((f'{y} | a:{a} b:{b}\n' for y, a, b in zip(Y, A, B))))
F('apache log', ''.join((f'127.0.0.1 - - [10/Oct/2000:13:55:{i + 10} -0700] "GET /a{i}.html HTTP/1.0" 200 {2326 + i * 11}\n' for i in range(N))))
F('key=value log', ''.join((f'time={i} temp={b} hum={c}\n' for i, (b, c) in enumerate(zip(B, C)))))
F('latex table', 'a & b & y \\\\\n\\hline\n' + ''.join((f'{a} & {b} & {y} \\\\\n' for a, b, y in zip(A, B, Y))))
F('footnote marks behind numbers', R([f'{v}*' if i % 5 == 0 else v for i, v in enumerate(B)], A, Y, head='a,b,y'), opt='missing=drop')
F('lab values below the limit: <0.05', R(['<0.05' if i % 9 == 0 else v for i, v in enumerate(B)], A, Y, head='crp,b,y'), opt='missing=drop')
F('age bands', R(pick(['10-20', '20-30', '30-40'], N), A, Y, head='age,b,y'))
F('lap times and durations', R([f'00:{40 + i % 9}:{i + 10}' for i in range(N)], [f'1:{20 + i}.{i % 10}' for i in range(N)], A, B, head='duration,lap,a,b'))
F('degrees with units, mixed', R([f'{v} °C' for v in B], [f'{v}%' for v in C], A, Y, head='temp,hum,a,y'), x={0: B, 1: C})
F('gbk', R(A, pick(['男', '女'], N), Y, head='身高,性别,类别').encode('gbk'))
F('cp1251', R(A, pick(['муж', 'жен'], N), Y, head='рост,пол,класс').encode('cp1251'))
F('header repeated in the midst', R(A[:12], B[:12], Y[:12], head='a,b,y') + R(A[12:], B[12:], Y[12:], head='a,b,y'), x={0: A})
F('header longer by a comma', R(A, B, Y, head='a,b,y,'), x={0: A})
F('blank line on top', '\n\n' + R(A, B, Y, head='a,b,y'))
F('each line quoted whole', ''.join((f'"{a},{b},{y}"\n' for a, b, y in zip(A, B, Y))))
F('blanks around quotes', ''.join((f'{a} , "x{i % 3}" , {y}\n' for i, (a, y) in enumerate(zip(A, Y)))))
F('tabs, points, commas between thousands', R([f'{1000 + c * 1000:,}' for c in C], A, Y, head='pop\tb\ty', sep='\t'), x={0: [1000.0 + c * 1000 for c in C]})
F('reais', R([f'R$ {c}.234,56' for c in C], com(A), Y, head='preco;b;y', sep=';'), x={0: [c * 1000 + 234.56 for c in C]})
F('zloty and crowns', R([f'{c} 234,50 zł' for c in C], [f'{c} kr' for c in C], A and com(A), Y, head='cena;pris;b;y', sep=';'), x={0: [c * 1000 + 234.5 for c in C], 1: C})
F('won, minus dollars', R([f'"₩{c},234"' for c in C], [f'-${b}' if i % 2 else f'${b}' for i, b in enumerate(B)], Y, head='w,d,y'), x={0: [c * 1000 + 234 for c in C], 1: [-b if i % 2 else b for i, b in enumerate(B)]})
F('quarters and months', R([f'{2018 + i // 4}Q{i % 4 + 1}' for i in range(N)], [f'{2018 + i // 12}-{i % 12 + 1:02d}' for i in range(N)], A, B, Y, head='quarter,month,a,b,y'))
F('dates in words', R([f'"Jan {i + 1}, 2024"' for i in range(N)], [f'{i + 1}-Feb-24' for i in range(N)], [f'2024-01-05T10:{i:02d}:00+01:00' for i in range(N)], A, Y, head='a,b,c,x,y'))
F('ISO basic times', R([f'202401{i + 1:02d}T101500' for i in range(N)], A, B, Y, head='at,a,b,y'))
F('check marks', R(pick(['✓', '✗'], N), A, Y, head='ok,a,y'))
F('check marks or nothing', R(['✓' if i % 3 else '' for i in range(N)], A, B, Y, head='ok,a,b,y'), opt='missing=drop')
F('hdf5', b'\x89HDF\r\n\x1a\n' + bytes(200))
F('matlab v5', b'MATLAB 5.0 MAT-file, Platform: GLNXA64' + b' ' * 80 + bytes(100))
F('spss', b'$FL2@(#) SPSS DATA FILE' + b' ' * 40 + bytes(100))
F('stata', b'<stata_dta><header><release>118</release>' + bytes(100))
F('rds', gzip.compress(b'X\n\x00\x00\x00\x03' + bytes(60), mtime=0))
F('sqlite', b'SQLite format 3\x00' + bytes(100))
F('pdf', b'%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj\n')
F('png', b'\x89PNG\r\n\x1a\n' + bytes(60))
F('xml', '<?xml version="1.0"?>\n<rows>\n<row a="1"/>\n</rows>\n')
F('feather', b'ARROW1\x00\x00' + bytes(80))
F('ods', (lambda b: (lambda z: (z.writestr(zipfile.ZipInfo('mimetype'), 'application/vnd.oasis.opendocument.spreadsheet'), z.writestr(zipfile.ZipInfo('content.xml'), '<x/>'), z.close(), b.getvalue())[3])(zipfile.ZipFile(b, 'w')))(io.BytesIO()))
F('git lfs pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 123\n')
F('kaggle error page saved as csv', '404: Not Found')
F('python lists', '[' + ',\n'.join((f'[{a}, {b}, {y}]' for a, b, y in zip(A, B, Y))) + ']\n')
F('javascript variable', 'var data = [' + ','.join((json.dumps(dict(a=a, y=y)) for a, y in zip(A, Y))) + '];\n')
F('json lines with lists', ''.join((json.dumps([a, b, y]) + '\n' for a, b, y in zip(A, B, Y))))
F('json with NaN and null', json.dumps([{'a': float('nan') if i == 2 else a, 'b': None if i == 3 else b, 'y': y} for i, (a, b, y) in enumerate(zip(A, B, Y))]))
F('json columns and data (split)', json.dumps({'columns': ['a', 'b', 'y'], 'index': list(range(N)), 'data': [[a, b, y] for a, b, y in zip(A, B, Y)]}), x={0: A})
F('npz of data and target (sklearn)', (lambda b: (np.savez(b, data=np.c_[A, B], target=np.array(Y)), b.getvalue())[1])(io.BytesIO()), x={0: A})
F('npz with 3-D sequences', (lambda b: (np.savez(b, X=np.arange(N * 6.0).reshape(N, 3, 2) % 7, y=np.array(Y)), b.getvalue())[1])(io.BytesIO()))
F('npy complex', (lambda b: (np.save(b, np.c_[A, Y].astype(complex)), b.getvalue())[1])(io.BytesIO()))
F('numbers in words: 1st 2nd', R(pick(['1st', '2nd', '3rd'], N), A, Y, head='class,a,y'))
F('seats: 12A 14C', R([f"{i + 1}{'ABC'[i % 3]}" for i in range(N)], A, B, Y, head='seat,a,b,y'))
F('positions 1B 2B SS', R(pick(['1B', '2B', '3B', 'SS'], N), A, Y, head='pos,a,y'))
F('sizes 8GB 16GB', R(pick(['8GB', '16GB', '4GB'], N), [f'{v}kg' for v in B], A, head='ram,weight,price'), x={1: B})
F('versions and ip', R([f'1.{i % 3}.{i}' for i in range(N)], [f'10.0.0.{i}' for i in range(N)], A, Y, head='version,ip,a,y'))
F('phone and zip plus four', R([f'555-01{i:02d}' for i in range(N)], [f'10115-{1000 + i}' for i in range(N)], A, Y, head='tel,zip,a,y'))
F('a big table of words: 5 rows', 'a,b,y\n1,red,0\n2,blue,1\n3,red,0\n4,green,1\n5,red,1\n')
F('two columns x,y', R(range(N), A, head='x,y'), x={0: list(range(N))})
F('time series with t in front', R(range(N), A, B, head='t,a,b'), x={0: list(range(N))})
