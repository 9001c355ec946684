"""Further forms for make_forms.py: what repositories, competitions, statistical programs, spreadsheets and instruments write.

What is right was written down with each form before it was read: rows, features, target, or the words of a refusal.
"""

import io, json, zipfile

import numpy as np

FORMS = []


def F(name, data, rows=None, x=None, notx=(), y=None, kind=None, yv=None, say=(), opt=None, refuse=None, feats=None):
    """A form; with an option, where it needs one, once more with it.

    rows: samples; x: features' numbers by a label; notx: columns that are no features; y: the target's name; kind: class or number;
    yv: the target's numbers; say: words that are said; refuse: words of the refusal; feats: the number of features.
    """
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


def cyc(w, n):
    return [w[i % len(w)] for i in range(n)]


def c(v):
    return str(v).replace(".", ",")


def U(low, high, n=None, d=2):
    return [round(float(v), d) for v in rng.uniform(low, high, n or N)]


def I(low, high, n=None):
    return [int(v) for v in rng.integers(low, high, n or N)]


def P(w, n=None):
    return [w[int(k)] for k in rng.integers(0, len(w), n or N)]


rng = np.random.default_rng(19)
N = 24
A=U(0,9); B=I(0,90); C=U(-5,5,d=3); Y=cyc([0,1,1],N); K=cyc([1,2,3],N); S=cyc(['no','yes','yes'],N)
# --- UCI
a1=U(.1,.8,d=3);a2=U(.1,.6,d=3);rg=I(4,22)
F('abalone.csv with names',R(P(['M','F','I']),a1,a2,U(.1,3,d=4),rg,head='Sex,Length,Diameter,Whole weight,Rings'),24,{'L':a1,'D':a2},y='Rings')
st=cyc([1,1,1,0],N);f0=U(100,200,d=3);ppe=U(.04,.5,d=6)
F('parkinsons.data: status in the midst',R([f'phon_R01_S{i//6:02d}_{i%6+1}' for i in range(N)],f0,U(.001,.01,d=5),st,U(.2,.9,d=6),ppe,head='name,MDVP:Fo(Hz),MDVP:Jitter(%),status,RPDE,PPE'),24,{'f0':f0},notx=['name'],y='status',opt='target=status')
F('ecoli.data: names, runs of blanks, class last',''.join(f'{n:12s}{a:5.2f}  {b:4.2f}  0.48  0.50  {d:4.2f}  {e}\n' for n,a,b,d,e in zip([f'AAT_EC{i}' for i in range(N)],a1,a2,U(0,1),cyc(['cp','im','pp','imU'],N))),24,{'a':[float(f'{v:.2f}') for v in a1]},notx=['c1'],y='c7',kind='class')
ha=I(30,83);hy=I(58,70)
F('haberman.data',R(ha,hy,I(0,30),cyc([1,2,1],N)),24,{'a':ha,'b':hy},kind='class',yv=cyc([0,1,0],N))
F('transfusion.data: long names',R(B,I(1,50),I(250,9000),Y,head='Recency (months),Frequency (times),Monetary (c.c. blood),"whether he/she donated blood in March 2007"'),24,{'B':B},kind='class',yv=Y)
F('banknote authentication: CRLF, no names',R(C,U(-9,9,d=4),Y,end='\r\n'),24,{'C':C},kind='class',yv=Y)
F('bank-full.csv: semicolons, quotes',R(B,[f'"{v}"' for v in P(['admin.','blue-collar','technician'])],[f'"{v}"' for v in P(['no','yes'])],I(-500,3000),[f'"{v}"' for v in P(['may','jun','jul'])],[f'"{v}"' for v in S],sep=';',head='"age";"job";"default";"balance";"month";"y"'),24,{'B':B},y='y',kind='class',yv=Y)
g1=I(0,20,40);g3=I(0,21,40)
F('student-mat.csv: numbers in quotes',R([f'"{v}"' for v in P(['GP','MS'],40)],I(15,22,40),[f'"{v}"' for v in g1],g3,sep=';',head='school;age;"G1";G3'),40,{'g1':g1},y='G3')
F('magic04.data: g and h',R(A,C,cyc(['g','h','h'],N)),24,{'A':A,'C':C},kind='class',yv=Y)
F('optdigits: whole numbers, label last',R(*[I(0,17,40) for _ in range(64)],cyc(list(range(10)),40)),40,kind='class',feats=64,yv=cyc(list(range(10)),40))
pd_=[I(0,101,30) for _ in range(16)]
F('pendigits: padded cells',''.join(','.join(f'{v:3d}' for v in r)+f', {k}\n' for r,k in zip(zip(*pd_),cyc(list(range(10)),30))),30,{'0':pd_[0]},feats=16,kind='class')
F('page-blocks: right-aligned',''.join(f'{a:6d}{b:6d}{d:8.3f}{k:5d}\n' for a,b,d,k in zip(I(1,50),I(1,500),A,cyc([1,2,3,4,5],N))),24,{'A':A},kind='class')
F('tic-tac-toe: letters and positive/negative',R(*[P(['x','o','b'],30) for _ in range(4)],cyc(['positive','negative'],30)),30,feats=12,kind='class',yv=cyc([1,0],30))
F('zoo.data: animals first, type last',R([f'animal{i}' for i in range(28)],*[P([0,1],28) for _ in range(3)],cyc([0,2,4,6,8],28),cyc([1,2,3,4,5,6,7],28)),28,{'legs':cyc([0,2,4,6,8],28)},notx=['c1'],y='c6',kind='class')
F('hepatitis.data: class first, question marks',R(cyc([2,1,2],30),I(20,70,30),P([1,2],30),['?' if i==3 else v for i,v in enumerate(U(.3,5,30,1))],['?' if i in (7,8) else v for i,v in enumerate(U(2,6,30,1))]),27,y='c1',kind='class',opt='target=1')
F('hayes-roth.data: numbers of rows shuffled in front',R(list(rng.permutation(np.arange(1,33))),I(1,4,32),I(1,5,32),I(1,5,32),cyc([1,2,3],32)),32,notx=['c1'],kind='class')
F('airfoil: tabs, no names, number last',R(cyc([800,1000,1250,1600],N),U(0,22,d=1),U(.02,.3,d=4),U(100,140,d=3),sep='\t'),24,kind='number',feats=3)
F('yacht: blanks behind, an empty line last',R(U(-5,0,d=1),U(.5,.6,d=3),U(0,60,d=2),sep=' ',tail=' ')+' \n',24,kind='number',feats=2)
pm=U(10,300,d=1)
F('Beijing PM2.5: No in front, NA',R(range(1,25),[2010]*24,[1]*24,cyc([1,2],N),list(range(24)),['NA' if i<2 else v for i,v in enumerate(pm)],I(-20,5),P(['NW','cv','NE','SE']),U(0,50),head='No,year,month,day,hour,pm2.5,DEWP,cbwd,Iws'),22,notx=['No','year','month'],y='Iws')
F('household power: dates, times, question marks',R([f'16/12/2006']*24,[f'17:{24+i}:00' for i in range(24)],['?' if i==5 else f'{v:.3f}' for i,v in enumerate(A)],[f'{v:.3f}' for v in U(220,240,d=3)],[f'{v:.3f}' for v in U(0,20,d=3)],sep=';',head='Date;Time;Global_active_power;Voltage;Sub_metering_3'),23,notx=['Date','Time'],y='Sub_metering_3')
F('SMSSpamCollection: tab, free text',R(cyc(['ham','spam'],N),[f'Hello "you {i}, call 0900{i} now!' for i in range(N)],sep='\t'),refuse=['text'])
# --- Kaggle
F('kaggle spam.csv: v1,v2,,, Latin-1',('v1,v2,,,\n'+''.join(f'{k},"Hi, it costs \u00a3{i}, ok{i}?",,,\n' for i,k in enumerate(cyc(['ham','spam'],N)))).encode('latin-1'),refuse=['text'])
F('kaggle creditcard.csv: quoted classes',R(range(24),C,U(-9,9,d=6),U(0,300),[f'"{v}"' for v in Y],head='"Time","V1","V2","Amount","Class"'),24,{'C':C},y='Class',kind='class',yv=Y)
F('kaggle heart.csv',R(I(29,70),P([0,1]),P([0,1,2,3]),I(94,200),U(0,6,d=1),Y,head='age,sex,cp,trestbps,oldpeak,target'),24,y='target',kind='class',yv=Y,feats=5)
F('kaggle mushrooms.csv',R(cyc(['p','e'],30),P(['x','b','s'],30),P(['n','y','w'],30),P(['t','f'],30),head='class,cap-shape,cap-color,bruises'),30,y='class',kind='class')
F('kaggle adult.csv: signs in classes, ? in words',R(I(17,80),['?' if i==4 else v for i,v in enumerate(P(['Private','State-gov','Self-emp']))],I(20000,300000),I(1,17),cyc(['<=50K','>50K','<=50K'],N),head='age,workclass,fnlwgt,education.num,income'),23,y='income',kind='class',yv=[v for i,v in enumerate(cyc([0,1,0],N)) if i!=4])
ms=I(20,100)
F('kaggle StudentsPerformance',R([f'"{v}"' for v in P(['female','male'])],[f'"group {v}"' for v in P('ABC')],[f'"{v}"' for v in ms],[f'"{v}"' for v in I(20,100)],[f'"{v}"' for v in I(20,100)],head='"gender","race/ethnicity","math score","reading score","writing score"'),24,{'ms':ms},y='writing score',kind='number')
F('kaggle world happiness: ranks and countries',R(range(1,25),[f'Country {i}' for i in range(24)],sorted(U(2,8,d=3),reverse=True),U(0,2,d=3),U(0,1,d=3),head='Overall rank,Country or region,Score,GDP per capita,Perceptions of corruption'),24,notx=['Country or region'],y='Perceptions of corruption')
F('kaggle Mall_Customers',R([f'{i:04d}' for i in range(1,25)],P(['Male','Female']),B,I(15,140),I(1,100),head='CustomerID,Genre,Age,Annual Income (k$),Spending Score (1-100)'),24,{'B':B},notx=['CustomerID'],y='Spending Score (1-100)',kind='number')
F('kaggle Churn_Modelling',R(range(1,25),I(15565701,15815690),[f'Name{i}' for i in range(24)],I(350,850),P(['France','Spain','Germany']),B,U(0,200000),Y,head='RowNumber,CustomerId,Surname,CreditScore,Geography,Age,Balance,Exited'),24,{'B':B},notx=['RowNumber','CustomerId','Surname'],y='Exited',kind='class',yv=Y)
F('Advertising.csv: numbers of rows without a name',R(range(1,25),U(0,300,d=1),U(0,50,d=1),U(1,27,d=1),head=',TV,radio,sales'),24,y='sales',kind='number',feats=2)
yr=U(1,11,d=1)
F('Salary_Data.csv: two columns',R(yr,I(30000,120000),head='YearsExperience,Salary'),24,{'yr':yr},y='Salary',kind='number')
F('kaggle HR attrition: constants, target second',R(B,S,I(100,1500),[1]*24,range(1,25),['Y']*24,[80]*24,I(0,20),head='Age,Attrition,DailyRate,EmployeeCount,EmployeeNumber,Over18,StandardHours,YearsAtCompany'),24,{'B':B},notx=['EmployeeCount','EmployeeNumber','Over18','StandardHours'],y='Attrition',kind='class',opt='target=Attrition')
F('kaggle Fish.csv: Species first',R(cyc(['Bream','Roach','Pike'],N),U(10,900,d=1),U(7,40,d=1),U(1,8,d=4),head='Species,Weight,Length1,Width'),24,y='Species',kind='class')
F('kaggle weatherAUS: NA here and there',R([f'2008-12-{i+1:02d}' for i in range(24)],P(['Albury','Cobar']),['NA' if i==2 else v for i,v in enumerate(U(5,20,d=1))],P(['W','WNW','NE']),S,S[1:]+['No' if False else 'no'],head='Date,Location,MinTemp,WindGustDir,RainToday,RainTomorrow'),23,notx=['Date'],y='RainTomorrow',kind='class')
F('kaggle nyc taxi: ids of letters and digits, two times',R([f'id{2875421+7*i}' for i in range(24)],cyc([2,1],N),[f'2016-03-14 17:{i:02d}:55' for i in range(24)],[f'2016-03-14 17:{i+20:02d}:30' for i in range(24)],U(-74,-73,d=6),cyc(['N','N','Y'],N),I(60,4000),head='id,vendor_id,pickup_datetime,dropoff_datetime,pickup_longitude,store_and_fwd_flag,trip_duration'),24,notx=['id','pickup_datetime','dropoff_datetime'],y='trip_duration',kind='number')
pix=[[int(v) for v in rng.integers(0,256,64)] for _ in range(20)]
F('fer2013: pixels in one cell',R(cyc([0,1,2,3,4,5,6],20),[' '.join(map(str,p)) for p in pix],['Training']*20,head='emotion,pixels,Usage'),20,{'p0':[p[0] for p in pix],'p63':[p[63] for p in pix]},y='emotion',kind='class',feats=64)
# --- R, pandas
F('R: write.table(iris), factors quoted',R([f'"{i+1}"' for i in range(N)],A,C,[f'"{v}"' for v in cyc(['setosa','versicolor','virginica'],N)],sep=' ',head='"Sepal.Length" "Sepal.Width" "Species"'),24,{'A':A,'C':C},y='Species',kind='class',feats=2)
F('R: what print shows','   Sepal.Length Sepal.Width    Species\n'+''.join(f'{i+1:<3d}{a:12.2f} {b:11.3f} {s:>10s}\n' for i,(a,b,s) in enumerate(zip(A,C,cyc(['setosa','versicolor','virginica'],N)))),24,{'A':A,'C':C},y='Species',kind='class',feats=2)
F('pandas: to_string','        a      b  y\n'+''.join(f'{i:<4d}{a:5.2f} {b:6.3f}  {y}\n' for i,(a,b,y) in enumerate(zip(A,C,Y))),24,{'A':A,'C':C},y='y',kind='class',feats=2)
F('pandas: two rows of names with an index',',speed,speed,target\n,min,max,y\nid,,,\n'+R(range(24),A,C,Y),24,{'A':A,'C':C},kind='class',yv=Y,feats=2)
F('pandas: two index columns by name',R(cyc(['Berlin','Paris'],N),[2000+i//2 for i in range(N)],A,C,head='city,year,temp,rain'),24,{'A':A},y='rain',kind='number')
F('pandas: sep=; decimal=,',R(range(24),[c(v) for v in A],[c(v) for v in C],Y,sep=';',head=';a;b;y'),24,{'A':A,'C':C},y='y',kind='class',feats=2)
F('json lines: x is a list',''.join(json.dumps({'x':[a,b,d],'y':y})+'\n' for a,b,d,y in zip(A,B,C,Y)),24,{'A':A,'B':B,'C':C},kind='class',yv=Y,feats=3)
F('json: X and y',json.dumps({'X':[[a,b] for a,b in zip(A,B)],'y':Y}),24,{'A':A,'B':B},kind='class',yv=Y,feats=2)
F('json: data, target, names, as scikit-learn has them',json.dumps({'data':[[a,b] for a,b in zip(A,B)],'target':Y,'feature_names':['width','length'],'target_names':['small','large']}),24,{'A':A,'B':B},kind='class',yv=Y,feats=2)
F('json with comments and a comma too many','[\n'+''.join('{"a": %s, "y": %s}, // row\n'%(a,y) for a,y in zip(A,Y))+']\n',refuse=['JSON'])
F('python dicts, a line each',''.join(repr({'a':a,'b':b,'y':y})+'\n' for a,b,y in zip(A,B,Y)),refuse=['JSON'])
# --- statistical programs
F('Stata: outsheet',R([f'"{v}"' for v in P(['rural','urban'])],['.' if i==6 else v for i,v in enumerate(A)],B,Y,sep='\t',head='region\tincome\tage\temployed',end='\r\n'),23,y='employed',kind='class')
F('SPSS: tabs, decimal commas, #NULL!',R([c(v) for v in A],['#NULL!' if i==4 else v for i,v in enumerate(B)],K,sep='\t',head='groesse\talter\tgruppe',end='\r\n'),23,y='gruppe',kind='class')
F('SAS: proc export, points for gaps, its dates',R([f'{i+1:02d}JAN2020' for i in range(N)],['.' if i==4 else v for i,v in enumerate(A)],C,head='visit,dose,response'),23,notx=['visit'],y='response',kind='number')
F('LIBSVM: numbers to estimate',''.join(f'{y} 1:{a} 2:{b} 4:{d}\n' for y,a,b,d in zip(U(0,100,d=3),A,B,C)),24,{'A':A},kind='number',feats=3)
F('LIBSVM: +1 and -1, blanks behind',''.join(f'{"+1" if y else "-1"} 1:{a} 3:{d} \n' for y,a,d in zip(Y,A,C)),24,{'A':A},kind='class',yv=Y)
F('ARFF: class in front, texts, capitals',"@RELATION soils\n@ATTRIBUTE class {clay,sand}\n@ATTRIBUTE 'pH value' REAL\n@ATTRIBUTE depth NUMERIC\n@DATA\n"+R(cyc(['clay','sand'],N),A,B),24,{'A':A,'B':B},y='class',kind='class')
F('ARFF: weights of rows',"@relation w\n@attribute a numeric\n@attribute b numeric\n@attribute y {no,yes}\n@data\n"+R(A,B,S,tail=',{2}'),refuse=['weight'])
om=lambda n,m:f'# name: {n}\n# type: matrix\n# rows: {len(m)}\n# columns: {len(m[0])}\n'+''.join(' '+' '.join(map(str,r))+'\n' for r in m)+'\n\n'
F('Octave: one matrix','# Created by Octave 8.4.0, Fri Jan 05 10:00:00 2024 UTC <me@here>\n'+om('D',list(zip(A,B,Y))),24,{'A':A,'B':B},kind='class',yv=Y,feats=2)
F('Octave: X and y in one file','# Created by Octave 8.4.0, Fri Jan 05 10:00:00 2024 UTC <me@here>\n'+om('X',list(zip(A,B)))+om('y',[[v] for v in Y]),refuse=['Octave'])
F('MATLAB: save -ascii',''.join(f'   {a:.7e}   {b:.7e}   {y:.7e}\n' for a,b,y in zip(A,C,Y)),24,{'A':A,'C':C},kind='class',yv=Y)
F('gnuplot: two blocks','# t  x  v\n'+R(range(12),A[:12],C[:12],sep='  ')+'\n\n# second run\n'+R(range(12),A[12:],C[12:],sep='  '),24,{'A':A},kind='number')
F('np.savetxt of complex numbers',''.join(f' ({a:.18e}+{b:.18e}j) ({b:.18e}-{a:.18e}j)\n' for a,b in zip(A,B)),refuse=['complex'])
F('a NumPy array as print shows it','[['+']\n ['.join(f'{a:5.2f} {b:5.1f} {y}. ' for a,b,y in zip(A,B,Y))+']]\n',24,{'A':A},kind='class')
# --- spreadsheets
F('Google Sheets: percents, dollars, TRUE',R([f'{v:.2f}%' for v in A],[f'"${1000+v*10:,.2f}"' for v in B],cyc(['TRUE','FALSE'],N),[f'1/{i+1}/2024' for i in range(N)],Y,head='rate,revenue,active,day,won'),24,{'rev':[1000+v*10 for v in B]},notx=['day'],y='won',kind='class')
F('Excel Swiss: curly apostrophes, CHF',R([f"CHF 1’{200+v}.50" for v in B],[f"{1+i%3}’000’{100+i}" for i in range(N)],Y,sep=';',head='Betrag;Umsatz;Ziel'),24,{'B':[1200.5+v for v in B],'U':[(1+i%3)*1000000+100+i for i in range(N)]},y='Ziel',kind='class',yv=Y)
F('Excel French: narrow gaps, euros behind, percents',R([f"1\u202f{200+v},50\u00a0€" for v in B],[f"{c(v)} %" for v in A],cyc(['oui','non'],N),sep=';',head='montant;taux;achat'),24,{'B':[1200.5+v for v in B]},y='achat',kind='class',yv=cyc([1,0],N))
F('Excel: numbers in ="…"',R([f'="{i:03d}"' for i in range(N)],[f'="{v}"' for v in A],Y,head='id,a,y'),24,{'A':A},notx=['id'],y='y',kind='class')
F('Excel German: Summe below',R([f'Filiale {i}' for i in range(N)],[c(v) for v in A],B,sep=';',head='Filiale;Umsatz;Kunden')+f'Summe;{c(round(sum(A),2))};{sum(B)}\n',24,{'A':A},y='Kunden',kind='number')
F('a pivot: Grand Total right and below',R([f's{i}' for i in range(N)],B,I(0,50),[0]*N,head='Row Labels,Q1,Q2,Grand Total')+f'Grand Total,{sum(B)},9,9\n',say='Grand Total')
F('merged cells: the group named once',R([['north','','',''][i%4] if i<12 else ['south','','',''][i%4] for i in range(N)],A,B,Y,head='region,a,b,y'),24,{'A':A},y='y',kind='class',say='region')
F('decimal commas between commas, no quotes',R([c(v) for v in A],[c(v) for v in C],Y,head='a,b,y'),refuse=['decimal'])
# --- sensors and time
F('logger: ISO times with zones, no names',R([f'2024-01-05T10:{i:02d}:00.250+01:00' for i in range(N)],A,C,Y),24,{'A':A},notx=['c1'],kind='class')
F('logger German: date and time in one cell, decimal commas',R([f'05.01.2024 13:{i:02d}:00' for i in range(N)],[c(v) for v in A],[c(v) for v in C],sep=';',head='Zeitpunkt;Temperatur;Druck'),24,{'A':A},notx=['Zeitpunkt'],y='Druck',kind='number')
F('logger US: AM and PM',R([f'1/5/2024 1:{i:02d}:00 PM' for i in range(N)],A,B,C,head='Time,Temp (F),RH,Dew'),24,{'A':A},notx=['Time'],y='Dew',kind='number')
F('AirPassengers: #Passengers',R([f'"19{49+i//12}-{i%12+1:02d}"' for i in range(N)],I(100,600),head='"Month","#Passengers"'),refuse=['Month'])
F('daily temperatures: a date and a number',R([f'"1981-01-{i+1:02d}"' for i in range(N)],A,head='"Date","Temp"'),refuse=['Date'])
F('units in the names, Latin-1',R(A,B,C,head='Temp [\u00b0C];Feuchte [%];Fluss [m\u00b3/h]',sep=';').encode('latin-1'),24,{'A':A},y='Fluss [m³/h]',say='Latin-1')
F('Campbell TOA5: four lines of head','"TOA5","station","CR1000","1234"\n"TIMESTAMP","RECORD","AirTC","RH"\n"TS","RN","Deg C","%"\n"","","Avg","Smp"\n'+R([f'"2024-01-05 10:{i:02d}:00"' for i in range(N)],range(N),A,C),24,{'A':A},notx=['TIMESTAMP','RECORD'],y='RH',kind='number')
F('Tektronix: settings left of the trace','Record Length,2.5e+03,,-0.001,0.02,\nSample Interval,2e-06,,-0.0009,0.04,\nTrigger Point,1250,,-0.0008,0.02,\n'+''.join(f',,,{-0.0007+i*1e-4:.4f},{a},\n' for i,a in enumerate(A)),24+3,{'A':[.02,.04,.02]+A} and {},kind='number')
F('LTspice: complex in brackets','Freq.\tV(out)\n'+''.join(f'{10*(i+1):.6e}\t({-a:.6e}dB,{-b:.6e}°)\n' for i,(a,b) in enumerate(zip(A,B))),refuse=['V(out)'])
F('VCF: names behind #','##fileformat=VCFv4.2\n##source=x\n#CHROM\tPOS\tQUAL\tDP\n'+R([1]*12+[2]*12,I(1000,90000),A,B,sep='\t'),24,{'A':A},y='DP')
# --- odd bytes
F('NUL bytes behind words',R(A,['ab\0\0','cd\0\0']*12,Y,head='a,w,y'),refuse=['NUL'])
F('line ends of three kinds','a,b,y\r\n'+''.join(f'{a},{b},{y}'+['\r\n','\n','\r'][i%3] for i,(a,b,y) in enumerate(zip(A,B,Y))),24,{'A':A,'B':B},y='y',kind='class',yv=Y,feats=2)
F('numbers beyond double: 1e400',R(['1e400' if i==5 else a for i,a in enumerate(A)],B,Y,head='a,b,y'),refuse=['1e400'])
F('hexadecimal',R([hex(16+v) for v in B],A,Y,head='reg,a,y'),24,{'A':A},notx=['reg'],say='reg',y='y')
F('whole numbers beyond 2^53',R([9007199254740993+2*i for i in range(N)],A,B,Y,head='tweet,a,b,y'),24,{'A':A},say='tweet')
F('inf and -Infinity',R(['inf' if i==5 else '-Infinity' if i==6 else a for i,a in enumerate(A)],B,Y,head='a,b,y'),refuse=['inf'])
F('a row of 3,000 columns',R(*[[i%7,(i*3)%5,i%2] for i in range(3000)],[0,1,1],head=','.join(f'f{i}' for i in range(3000))+',y'),3,kind='class')
F('full-width digits',R([''.join(chr(0xFF10+int(d)) for d in str(v)) for v in B],A,Y,head='幅,a,y'),24,{'A':A},say='幅')
F('Shift-JIS names',R(A,B,Y,head='温度,湿度,結果').encode('shift_jis'),24,{'A':A,'B':B},kind='class',say='UTF-8')
# --- separators and comments
F('MovieLens ratings.dat: two colons',R(I(1,60),I(1,3900),P([1,2,3,4,5]),[978300000+7*i for i in range(N)],sep='::'),24,y='c3',kind='class',opt='target=3',say='::')
F('Hive: separated by ^A',R(A,B,Y,sep='\x01'),24,{'A':A,'B':B},kind='class',opt='sep=')
F('carets',R(A,B,Y,head='a^b^y',sep='^'),24,{'A':A,'B':B},kind='class',opt='sep=^')
F('comments behind cells',R(A,B,[f'{y} # checked' if i%5==0 else y for i,y in enumerate(Y)],head='a,b,y'),24,{'A':A,'B':B},kind='class',yv=Y)
F('semicolon comments above blanks','; made by prog 1.2\n; t  x  v\n'+R(A,B,C,sep='   '),24,{'A':A,'B':B},kind='number')
F('exclamation marks for comments','! station 12\n! lat 52.5\n'+R(A,B,C,sep=' ',head='temp hum flux'),24,{'A':A},y='flux')
F('slashes for comments, names below','// exported 2024\n'+R(A,B,Y,head='a,b,y'),24,{'A':A},y='y',kind='class')
F('an end mark below',R(A,B,C,head='a,b,z')+'END\n',24,{'A':A},y='z')
F('a comment at the end',R(A,B,C,head='a,b,z')+'# 24 rows\n',24,{'A':A},y='z')
F('Fortran: fixed fields without a gap',''.join(f'{a:8.3f}{-100-b:8.3f}{d:8.3f}\n' for a,b,d in zip(A,B,C)),refuse=['-1'])
# --- cells
F('embeddings: lists in cells',R([f'"[{a}, {d}, {b}]"' for a,d,b in zip(A,C,B)],Y,head='embedding,label'),24,{'A':A,'B':B,'C':C},y='label',kind='class',feats=3)
F('fractions',R(cyc(['1/2','3/4','1/3','2/3','1/4','3/8','5/8','7/8'],N),A,Y,head='dose,a,y'),24,{'A':A},say='dose')
F('powers of ten written out',R([f'{v}×10^3' for v in A],B,Y,head='n,b,y'),24,{'B':B},say='n')
F('Polish: tak and nie',R(A,B,cyc(['nie','tak','tak'],N),head='a,b,kupil'),24,{'A':A},y='kupil',kind='class',yv=Y)
F('Russian: да and нет',R(A,B,cyc(['нет','да','да'],N),head='a,b,ответ'),24,{'A':A},y='ответ',kind='class',yv=Y)
F('capitals of several kinds in the target',R(A,B,cyc(['Yes','yes','No','no ','YES','NO'],N),head='a,b,bought'),24,{'A':A},y='bought',kind='class')
F('one-hot targets behind',R(A,B,*[[int(k==j) for k in K] for j in (1,2,3)],head='a,b,class_x,class_y,class_z'),24,{'A':A,'B':B},kind='class',feats=2,yv=[k-1 for k in K])
F('ratings in halves',R(A,B,cyc([1.0,1.5,2.0,2.5,3.0],N),head='a,b,rating'),24,{'A':A},y='rating',kind='number')
mn=[[0]*20]+[[int(v) for v in rng.integers(0,256,20)] for _ in range(62)]+[[0]*20]
F('mnist_train.csv without names',R(cyc(list(range(10)),20),*mn),20,y='c1',kind='class',yv=cyc(list(range(10)),20))
F('yolo: class first, shares behind',R(cyc([0,1,2],N),*[U(0,1,d=6) for _ in range(4)],sep=' '),24,y='c1',kind='class',feats=4)


rng = np.random.default_rng(77)
N = 26
A=U(0,9); B=I(1,90); C=U(-5,5,d=3); Y=cyc([1,0,0],N); K=cyc([2,1,3],N); S=cyc(['yes','no'],N)
# UCI and kin
F('dermatology.data: ages with ?, class last',R(*[I(0,4,60) for _ in range(5)],['?' if i in (3,9) else v for i,v in enumerate(I(8,75,60))],cyc([1,2,3,4,5,6],60)),58,kind='class',feats=6)
F('horse-colic.data: blanks, many ?',R(I(1,3,30),['?' if i%5==0 else v for i,v in enumerate(U(36,41,30,1))],I(30,180,30),cyc([1,2],30),sep=' ',tail=' '),refuse=['missing='])
F('soybean-small.data: digits and D1',R(*[I(0,4,28) for _ in range(6)],cyc(['D1','D2','D3','D4'],28)),28,kind='class',feats=6)
F('cmc.data: class 1 to 3 last',R(I(16,50),I(1,5),I(1,5),I(0,9),P([0,1]),cyc([1,2,3],N)),N,kind='class',feats=5)
F('kr-vs-kp.data: letters t f n, won nowin',R(*[P(['t','f'],30) for _ in range(5)],cyc(['won','nowin'],30)),30,kind='class',feats=5)
F('wpbc.data: id, outcome letter second',R([119513+i*37 for i in range(30)],cyc(['N','R','N'],30),I(1,120,30),U(10,30,30),U(10,40,30)),30,notx=['c1'],y='c2',kind='class')
F('spambase: shares, counts, class last',R(*[U(0,5,30) for _ in range(4)],U(1,100,30,3),I(1,500,30),cyc([1,0],30)),30,kind='class',feats=6)
F('musk: two names in front',R([f'MUSK-{i//3}' for i in range(30)],[f'{i//3}_{i%3+1}' for i in range(30)],I(-100,200,30),I(-100,200,30),[f'{v}.' for v in cyc([1,0],30)]),30,notx=['c2'],y='c5',kind='class')
F('wine.data with names and classes in front',R(cyc([1,2,3],30),U(11,15,30),U(.7,5,30),I(278,1680,30),head='Class,Alcohol,Malic acid,Proline'),30,y='Class',kind='class',feats=3)
F('credit default: two lines of names, id',',X1,X2,Y\nID,LIMIT_BAL,AGE,default payment next month\n'+R(range(1,31),I(10000,500000,30),I(20,70,30),cyc([1,0,0],30)),30,notx=['Unnamed: 0'],kind='class',yv=cyc([1,0,0],30))
F('steel plates: seven one-hot targets, tabs',R(*[U(0,100,28) for _ in range(3)],*[[int(i%7==k) for i in range(28)] for k in range(7)],sep='\t'),28,kind='class',feats=3)
F('semeion: pixels with points, ten one-hot',R(*[[f'{v}.0000' for v in I(0,2,40)] for _ in range(64)],*[[int(i%10==k) for i in range(40)] for k in range(10)],sep=' ',tail=' '),40,kind='class',feats=64)
F('Bike day.csv',R(range(1,27),[f'2011-01-{i+1:02d}' for i in range(N)],P([1,2,3,4]),P([0,1]),U(0,1,d=6),I(300,3000),head='instant,dteday,season,holiday,temp,cnt'),N,notx=['dteday','instant'],y='cnt',kind='number')
F('online shoppers: TRUE/FALSE target, months',R(I(0,20),U(0,1000),P(['Feb','Mar','May']),P(['Returning_Visitor','New_Visitor']),cyc(['TRUE','FALSE'],N),head='Administrative,Duration,Month,VisitorType,Revenue'),N,y='Revenue',kind='class',yv=cyc([1,0],N))
F('occupancy datatraining.txt: head one shorter, quoted',R([f'"{i+1}"' for i in range(N)],[f'"2015-02-04 17:{51-i:02d}:00"' for i in range(N)],A,C,Y,head='"date","Temperature","Humidity","Occupancy"'),N,notx=['date'],y='Occupancy',kind='class',feats=2)
F('appliances energy: quoted numbers',R([f'"2016-01-11 17:{i:02d}:00"' for i in range(N)],[f'"{v}"' for v in B],[f'"{v}"' for v in A],[f'"{v}"' for v in C],head='"date","Appliances","T1","rv2"'),N,notx=['date'],y='rv2',kind='number')
# Kaggle
F('housing.csv (California): empty cells, words in the midst',R(U(-124,-114),U(32,42),['' if i==4 else v for i,v in enumerate(I(1,500))],I(15000,500000),P(['NEAR BAY','INLAND','<1H OCEAN']),head='longitude,latitude,total_bedrooms,median_house_value,ocean_proximity'),N-1,notx=['x'],opt='target=median_house_value',y='median_house_value',kind='number')
F('kc_house_data: dates with T, price third',R([7129300520+i*71 for i in range(N)],[f'201410{i%28+1:02d}T000000' for i in range(N)],[f'{v}.0' for v in I(100000,900000)],I(1,6),U(1,4),head='id,date,price,bedrooms,bathrooms'),N,notx=['id','date'],y='price',kind='number',opt='target=price')
F('melb_data: d/m/yyyy, addresses, landsize',R(P(['Abbotsford','Yarra']),[f'{i+1} Turner St' for i in range(N)],I(1,5),P(['h','u']),[f'{i%28+1}/05/2017' for i in range(N)],[3067]*13+[3055]*13,I(0,900),head='Suburb,Address,Rooms,Type,Date,Postcode,Landsize'),N,notx=['Address','Date','Postcode'],y='Landsize',kind='number')
F('netflix titles: text only',R([f's{i}' for i in range(N)],cyc(['Movie','TV Show'],N),[f'"Title, the {i}"' for i in range(N)],[f'"September {i+1}, 2021"' for i in range(N)],[f'{90+i} min' for i in range(N)],head='show_id,type,title,date_added,duration'),N,notx=['show_id','title','date_added'],opt='target=type',x={'dur':[90+i for i in range(N)]},y='type')
F('amazon prices: rupees with marks, ratings, | lists',R([f'B0{i}ABC' for i in range(N)],P(['Computers|Cables','Electronics|TV']),[f'"₹{1000+v:,}"' for v in B],[f'{v}%' for v in B],P([4.2,3.9,4.0]),[f'"{24000+v:,}"' for v in B],head='product_id,category,price,discount,rating,rating_count'),N,x={'p':[1000+v for v in B]},notx=['product_id'],y='rating_count',kind='number')
F('fraud: isFraud before the last',R(range(1,27),P(['PAYMENT','TRANSFER']),U(1,10000),[f'C{1231006815+i}' for i in range(N)],cyc([0,0,1],N),[0]*N,head='step,type,amount,nameOrig,isFraud,isFlaggedFraud'),N,notx=['nameOrig'],y='isFraud',kind='class')
F('sentiment: target 0/4, ids, text',R([f'"{v}"' for v in cyc([0,4],N)],[f'"{1467810369+i}"' for i in range(N)],['"NO_QUERY"']*N,[f'"@user{i} I, well ""ok"" {i}"' for i in range(N)]),refuse=['text'])
F('tips.csv from seaborn',R(U(3,50),U(1,10),P(['Female','Male']),P(['No','Yes']),P(['Sun','Sat','Thur','Fri']),I(1,7),head='total_bill,tip,sex,smoker,day,size'),N,y='size',feats=8)
F('exoplanets: class in front as 1 and 2, 64 fluxes',R(cyc([2,1],N),*[U(-500,500) for _ in range(64)],head='LABEL,'+','.join(f'FLUX.{i+1}' for i in range(64))),N,y='LABEL',kind='class',feats=64)
F('sign language: label then pixels, names',R(cyc([3,6,2],N),*[I(0,256) for _ in range(64)],head='label,'+','.join(f'pixel{i+1}' for i in range(64))),N,y='label',kind='class',feats=64)
# R, pandas, others
F('R: write.csv(mtcars): quoted names of rows',R([f'"Mazda {i}"' for i in range(N)],A,P([4,6,8]),P([0,1]),head='"","mpg","cyl","am"'),N,notx=['Unnamed: 0'],y='am',kind='class')
F('R: dput-like c()',"x <- c("+','.join(map(str,A))+")\ny <- c("+','.join(map(str,Y))+")\n",refuse=['hint'])
F('pandas: describe table',",a,b,y\ncount,26.0,26.0,26.0\nmean,4.5,40.1,0.3\nstd,2.1,20.2,0.4\nmin,0.1,1.0,0.0\nmax,8.9,89.0,1.0\n",5,feats=2)
F('pandas: timedelta and bool',R(range(N),[f'0 days 00:{i:02d}:05' for i in range(N)],cyc(['True','False'],N),A,C,head=',elapsed,ok,a,target'),N,notx=['elapsed','Unnamed: 0'],y='target',kind='number')
F('pandas: intervals from cut',R(range(N),P(['(0.0, 10.0]','(10.0, 20.0]']) and [f'"{v}"' for v in P(['(0.0, 10.0]','(10.0, 20.0]'])],A,Y,head=',band,a,y'),N,y='y',kind='class',x={'A':A})
F('polars: print','shape: (3, 3)\n┌─────┬─────┬─────┐\n│ a   ┆ b   ┆ y   │\n│ --- ┆ --- ┆ --- │\n│ f64 ┆ i64 ┆ i64 │\n╞═════╪═════╪═════╡\n'+''.join(f'│ {a:<3} ┆ {b:<3} ┆ {y}   │\n' for a,b,y in zip(A,B,Y))+'└─────┴─────┴─────┘\n',N,x={'A':A},y='y',kind='class')
F('Julia: CSV.write with missing',R(A,['missing' if i==3 else v for i,v in enumerate(B)],['true' if y else 'false' for y in Y],head='a,b,y'),N-1,y='y',kind='class')
F('Mathematica: curly brackets','{'+',\n '.join('{%s, %s, %s}'%(a,b,y) for a,b,y in zip(A,B,Y))+'}\n',refuse=['hint'])
F('Excel: text in CSV with line end inside names','"Income\n(EUR)","Age\r\n[years]",Class\n'+R(A,B,cyc(['a','b'],N)),N,x={'A':A,'B':B},y='Class',kind='class')
F('Excel Spanish: decimals with commas, VERDADERO',R([c(v) for v in A],cyc(['VERDADERO','FALSO'],N),[f'{i%28+1:02d}/03/2024' for i in range(N)],[c(v) for v in C],sep=';',head='Peso;Activo;Fecha;Precio'),N,x={'A':A},notx=['Fecha'],y='Precio',kind='number')
F('Excel Italian: euro in front, points',R([f'€ {1+i%4}.{100+v:03d},{i%10}0' for i,v in enumerate(B)],B,Y,sep=';',head='Costo;Pezzi;Venduto'),N,x={'K':[(1+i%4)*1000+100+v+(i%10)/10 for i,v in enumerate(B)]},y='Venduto',kind='class')
F('Excel: dates as Mon-yy',R([f'{m}-{y}' for y in (22,23,24) for m in ('Jan','Feb','Mar','Apr','May','Jun','Jul','Aug','Sep')][:N],A,B,C,head='month,a,b,c'),N,notx=['month'],y='c')
F('survey: 5 to 1 with words in brackets',R(['5 (very good)','3 (fair)','1 (bad)']*8+['5 (very good)']*2,A,Y,head='answer,a,y'),N,x={'A':A},say='answer',y='y')
F('hours with h, minutes with min',R([f'{v} h' for v in A],[f'{v}min' for v in B],Y,head='up,wait,y'),N,x={'A':A,'B':B},y='y')
F('temperatures with °C and minus sign of print',R([f'−{v} °C' for v in A],B,Y,head='t,b,y'),N,x={'t':[-v for v in A]},y='y')
F('numbers with blanks inside as thousands and points',R([f'{1+i%3} {200+v}.{i%10}' for i,v in enumerate(B)],A,Y,head='pop,a,y'),N,x={'p':[(1+i%3)*1000+200+v+(i%10)/10 for i,v in enumerate(B)]},y='y')
F('plus/minus errors',R([f'{a} ± 0.1' for a in A],B,Y,head='m,b,y'),N,x={'B':B},say='`m`',y='y')
F('numbers with errors in brackets',R([f'{a}({i%9+1})' for i,a in enumerate(A)],B,Y,head='m,b,y'),N,x={'B':B},say='`m`',y='y')
F('coordinates in degrees and minutes',R([f"52°{b%60}'N" for b in B],A,Y,head='lat,a,y'),N,x={'A':A},notx=['lat'],y='y')
F('scores 3:1',R([f'{b%5}:{b%3}' for b in B],A,Y,head='score,a,y'),N,x={'A':A},y='y',say='score')
F('grades A+ A B-',R(A,B,P(['A+','A','B-','C']),head='a,b,grade'),N,x={'A':A,'B':B},y='grade',kind='class')
F('blood pressure 120/80',R([f'{110+b%30}/{70+b%20}' for b in B],A,Y,head='bp,a,y'),N,x={'A':A},say='bp',y='y')
F('hex colours',R([f'#{b*1000:06x}' for b in B],A,C,Y,head='colour,a,c,y'),N,x={'A':A,'C':C},notx=['colour'],y='y')
F('hex colours in front without names',R([f'#{b*1000:06x}' for b in B],A,C,Y),N,x={'A':A,'C':C},notx=['c1'])
F('bits: 0b and octal 0o',R([bin(b) for b in B],A,Y,head='mask,a,y'),N,x={'A':A},notx=['mask'],y='y')
F('missing as -1 throughout a column',R([-1 if i%6==0 else b for i,b in enumerate(B)],A,Y,head='age,a,y'),N,x={'A':A},y='y')
F('missing as 0000-00-00 and empty strings',R(['"0000-00-00"' if i%5==0 else f'"2020-01-{i+1:02d}"' for i in range(N)],['""' if i==3 else f'"{a}"' for i,a in enumerate(A)],C,Y,head='"d","a","c","y"'),N-1,notx=['d'],y='y',kind='class')
F('missing words of four kinds',R(['unknown','low','high','n.d.']*6+['low','high'],A,Y,head='w,a,y'),refuse=['missing='])
# structure
F('blank column between two tables side by side',R(A,B,['']*N,C,Y,head='a,b,,c,y'),N,x={'A':A,'C':C},y='y',kind='class')
F('totals in the midst, per group',R(A[:10],B[:10],C[:10],head='a,b,z')+f'Total,{sum(B[:10])},1\n'+R(A[10:],B[10:],C[10:]),refuse=['Total'])
F('notes right of the table',R(A,B,Y,['see below' if i==4 else '' for i in range(N)],head='a,b,y,'),N,x={'A':A,'B':B},y='y',kind='class')
F('a head in three rows, merged','Plant,,Yield,\nsite,height,wet,dry\n,cm,kg,kg\n'+R(P(['n','s','w']),A,B,C),N,x={'A':A,'B':B},kind='number')
F('quoted whole lines with tabs inside',''.join(f'"{a}\t{b}\t{y}"\n' for a,b,y in [('a','b','y')]+list(zip(A,B,Y))),N,x={'A':A},y='y')
F('semicolons with spaces and quotes','"a" ; "b" ; "y"\n'+''.join(f'"{a}" ; "{b}" ; "{y}"\n' for a,b,y in zip(A,B,Y)),N,x={'A':A,'B':B},y='y',kind='class')
F('dots as leaders',''.join(f'{a} ........ {b} ........ {y}\n' for a,b,y in zip(A,B,Y)),None,say=['c2'])
F('HTML fragment','<table>\n<tr><th>a</th><th>y</th></tr>\n'+''.join(f'<tr><td>{a}</td><td>{y}</td></tr>\n' for a,y in zip(A,Y))+'</table>\n',refuse=['HTML'])
F('YAML','- a: 1.5\n  y: 0\n- a: 2.5\n  y: 1\n- a: 3.5\n  y: 0\n',refuse=['YAML'])
F('SQL dump',"CREATE TABLE t (a REAL, y INT);\nINSERT INTO t VALUES (1.5,0);\nINSERT INTO t VALUES (2.5,1);\n",refuse=['SQL'])
F('pickle protocol 5',b'\x80\x05\x95'+bytes(60),refuse=['pickle'])
F('PyTorch .pt',(lambda b:(lambda z:(z.writestr('archive/data.pkl',b'\x80\x02}q\x00.'),z.writestr('archive/version','3\n'),z.close(),b.getvalue())[3])(zipfile.ZipFile(b,'w')))(io.BytesIO()),refuse=['PyTorch'])
F('SAS transport',b'HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!000000000000000000000000000000  '+bytes(80),refuse=['SAS'])
F('netCDF',b'CDF\x01'+bytes(100),refuse=['netCDF'])
F('Stata 12 .dta',b'\x72\x02\x01\x00'+bytes(200),refuse=['hint'])
F('a Jupyter notebook',json.dumps({'cells':[{'cell_type':'code','source':['x=1'],'outputs':[]},{'cell_type':'markdown','source':['hi'],'outputs':[]}],'metadata':{},'nbformat':4}),refuse=['notebook'])

rng = np.random.default_rng(303)
N = 28
A=U(0,9); B=I(1,90); C=U(-5,5,d=3); Y=cyc([1,0,0],N); K=cyc([2,1,3],N); S=cyc(['yes','no'],N)
F('uci heart statlog: blanks, class 1 2 last',''.join(f'{a:.1f} {b:.1f} {d:.1f} {k} \n' for a,b,d,k in zip(I(29,70),P([0,1]),I(94,200),cyc([1,2],N))),N,kind='class',feats=3,yv=cyc([0,1],N))
F('uci liver BUPA: selector last',R(I(65,100),I(30,130),I(5,150),U(0,10,d=1),cyc([1,2],N)),N,kind='class',feats=4)
F('uci fertility: N and O last',R(U(-1,1),U(0,1),P([0,1]),cyc(['N','O','N'],N)),N,kind='class',feats=3)
F('uci lung-cancer: class first, ?',R(cyc([1,2,3],32),*[['?' if (i,j)==(4,2) else v for i,v in enumerate(I(0,4,32))] for j in range(6)]),31,y='c1',kind='class',opt='target=1')
F('uci machine.data: vendor and model first',R(P(['adviser','amdahl','ibm']),[f'{i}/7a' for i in range(N)],I(17,1500),I(64,32000),I(6,1200),I(15,1200)),N,notx=['c2'],y='c6',kind='number',opt='target=c6')
F('uci slump_test: No first, three results last',R(range(1,N+1),I(130,370),I(0,190),U(0,29),U(20,78),U(17,58),head='No,Cement,Slag,SLUMP(cm),FLOW(cm),Compressive Strength (28-day)(Mpa)'),N,notx=['No'],y='Compressive Strength (28-day)(Mpa)',kind='number')
F('uci Facebook metrics: semicolons, Type words',R(I(100000,150000),P(['Photo','Status','Link']),P([1,2,3]),['' if i==5 else v for i,v in enumerate(P([0,1]))],I(0,500),sep=';',head='Page total likes;Type;Category;Paid;Total Interactions'),N-1,y='Total Interactions',kind='number')
F('uci Absenteeism: semicolons, ID',R(I(1,36),I(0,28),I(1,12),I(118,388),I(0,120),sep=';',head='ID;Reason for absence;Month of absence;Transportation expense;Absenteeism time in hours'),N,notx=['ID'],y='Absenteeism time in hours')
F('uci default.xls saved: quoted thousands',R(range(1,N+1),[f'"{10+i},000"' for i in range(N)],P([1,2]),Y,head='ID,LIMIT_BAL,SEX,default'),N,{'l':[(10+i)*1000 for i in range(N)]},notx=['ID'],y='default',kind='class',yv=Y)
F('kaggle stroke: N/A, Unknown',R(I(1,70000),P(['Male','Female']),I(1,80),P(['formerly smoked','Unknown','never smoked']),['N/A' if i==6 else v for i,v in enumerate(U(15,50,d=1))],Y,head='id,gender,age,smoking_status,bmi,stroke'),N-1,notx=['id'],y='stroke',kind='class')
F('kaggle water potability: empties in front',R(['' if i in (1,) else v for i,v in enumerate(U(5,9,d=6))],U(100,300,d=4),U(1000,40000,d=3),cyc([0,1],N),head='ph,Hardness,Solids,Potability'),N-1,y='Potability',kind='class')
F('kaggle used cars: price first',R(I(1000,30000),I(1995,2020),P(['petrol','diesel']),I(0,200000),head='price,year,fuel,mileage'),N,y='price',kind='number',opt='target=price')
F('kaggle wine reviews: index, text, points',R(range(N),[f'"Aromas include {i}, and ""brisk"" acid."' for i in range(N)],I(80,100),[f'{v}.0' for v in B],head=',description,points,price'),N,notx=['Unnamed: 0','description'],y='price')
F('kaggle gender submission',R(range(892,892+N),P([0,1]),head='PassengerId,Survived'),refuse=['id'])
F('kaggle air quality India: City, Date, gaps in most',R(P(['Delhi','Mumbai']),[f'2015-01-{i+1:02d}' for i in range(N)],['' if i%3 else v for i,v in enumerate(A)],C,cyc(['Poor','Good'],N),head='City,Date,PM10,NO,AQI_Bucket'),N,notx=['Date','PM10'],y='AQI_Bucket',kind='class')
F('R: writes TRUE/FALSE and NA, quotes',R([f'"{i+1}"' for i in range(N)],['NA' if i==2 else a for i,a in enumerate(A)],cyc(['TRUE','FALSE'],N),[f'"{v}"' for v in cyc(['ctrl','trt1','trt2'],N)],head='"","weight","ok","group"'),N-1,notx=['Unnamed: 0'],y='group',kind='class')
F('R: head of a tibble','# A tibble: 28 × 3\n       a     b group\n   <dbl> <int> <chr>\n'+''.join(f' {i+1:2d} {a:5.2f} {b:5d} {g}    \n' for i,(a,b,g) in enumerate(zip(A,B,cyc(['x','z'],N)))),N,{'A':A,'B':B},y='group',kind='class',feats=2)
F('Stata: list output','     +-----------------+\n     |    a    b    y  |\n     |-----------------|\n'+''.join(f'{i+1:3d}. | {a:5.2f} {b:4d} {y:4d}  |\n' for i,(a,b,y) in enumerate(zip(A,B,Y)))+'     +-----------------+\n',None,refuse=['hint'])
F('gretl / EViews: obs first, quarters',R([f'{1990+i//4}:{i%4+1}' for i in range(N)],A,B,C,head='obs,gdp,emp,inf'),N,notx=['obs'],y='inf',kind='number')
F('Weka: class nominal with blanks and quotes',"@relation 'my data'\n@attribute 'sepal length' numeric\n@attribute width real\n@attribute class {'Iris setosa','Iris versicolor'}\n\n@data\n"+R(A,C,cyc(["'Iris setosa'","'Iris versicolor'"],N)),N,{'A':A,'C':C},y='class',kind='class')
F('svmlight with features from 0 and floats',''.join(f'{k} 0:{a} 2:{b}\n' for k,a,b in zip(K,A,B)),N,{'A':A,'B':B},kind='class')
F('Octave: save -text of a struct-less matrix with a name','# name: data\n# type: matrix\n# rows: 28\n# columns: 3\n'+''.join(f' {a} {b} {y}\n' for a,b,y in zip(A,B,Y)),N,{'A':A},kind='class')
F('gnuplot: index blocks with keys in columns','"t" "x" "v"\n'+R(range(14),A[:14],C[:14],sep=' ')+'\n\n"t" "x" "v"\n'+R(range(14),A[14:],C[14:],sep=' '),N,{'A':A},y='v')
F('np.savetxt fmt=%s of words and numbers',R([f"{a}" for a in A],cyc(['cat','dog'],N),sep=' '),N,{'A':A},kind='class')
F('np.savetxt delimiter tab, header with #',('# x\ty\tlabel\n'+R([f'{a:.18e}' for a in A],[f'{v:.18e}' for v in C],[f'{y:.18e}' for y in Y],sep='\t')),N,{'A':A,'C':C},y='label',kind='class',yv=Y)
F('json lines: label and nested features',''.join(json.dumps({'id':i,'features':{'a':a,'b':b},'label':y})+'\n' for i,(a,b,y) in enumerate(zip(A,B,Y))),N,{'A':A,'B':B},notx=['id'],y='label',kind='class',feats=2)
F('json: MongoDB export with $oid and $date',''.join(json.dumps({'_id':{'$oid':f'5f{i:022x}'},'t':{'$date':f'2024-01-{i+1:02d}T00:00:00Z'},'a':a,'y':y})+'\n' for i,(a,y) in enumerate(zip(A,Y))),N,{'A':A},y='y',kind='class',feats=1)
F('json: numbers as text with commas',json.dumps([{'a':f'{1000+b:,}','b':a,'y':y} for a,b,y in zip(A,B,Y)]),N,{'a':[1000+b for b in B],'b':A},y='y',kind='class')
F('json: dates and booleans',json.dumps([{'when':f'2024-01-{i+1:02d}','a':a,'won':bool(y)} for i,(a,y) in enumerate(zip(A,Y))]),N,{'A':A},notx=['when'],y='won',kind='class',yv=Y)
F('Sheets: durations h:mm:ss and checkboxes',R([f'{i%3}:{i%60:02d}:15' for i in range(N)],cyc(['TRUE','FALSE'],N),A,C,head='Time,Done,a,b'),N,notx=['Time'],y='b',kind='number')
F('Excel German: Prozente mit Leerzeichen, Tausenderpunkte, Datum kurz',R([f'{i%28+1}.1.24' for i in range(N)],[f'{1+i%3}.{100+i:03d}' for i in range(N)],[f'{c(a)} %' for a in A],Y,sep=';',head='Datum;Menge;Quote;Kauf'),N,notx=['Datum'],y='Kauf',kind='class',say='Menge')
F('Excel: ####### in a narrow column',R(['#######' if i==3 else a for i,a in enumerate(A)],B,Y,head='a,b,y'),N-1,y='y',kind='class')
F('bank statement: debit and credit columns',R([f'{i+1:02d}.01.2024' for i in range(N)],[f'"Payment {i}, ref"' for i in range(N)],[f'"{c(a)}"' if i%2 else '' for i,a in enumerate(A)],['' if i%2 else f'"{c(a)}"' for i,a in enumerate(A)],[f'"{c(v)}"' for v in C],head='Date,Text,Debit,Credit,Balance'),None,refuse=['missing='])
F('PLC log: semicolons, times with ms, O/I words',R([f'2024-01-05 10:{i:02d}:00,{i:03d}' for i in range(N)],[c(a) for a in A],P(['ON','OFF']),[c(v) for v in C],sep=';',head='t;temp;valve;flow'),N,{'A':A},notx=['t'],y='flow',kind='number')
F('GPS track: lat lon time ele',R(U(52,53,d=6),U(13,14,d=6),[f'2024-01-05T10:{i:02d}:00Z' for i in range(N)],U(30,60,d=1),head='lat,lon,time,ele'),N,notx=['time'],y='ele',kind='number',feats=2)
F('Vernier: names with a run in front','"Run 1: Time (s)","Run 1: Force (N)","Run 1: Temp (°C)"\n'+R([i/10 for i in range(N)],A,C),N,{'A':A},y='Run 1: Temp (°C)',kind='number')
F('Bruker / ASC: key = value lines, then numbers','Instrument = X\nScans = 32\nUnits = cm-1\n\n'+R([400+2*i for i in range(N)],A,C,sep='\t'),N,{'A':A},kind='number')
F('fasta-like blocks','>seq1\nACGTAC\n>seq2\nACGTAA\n>seq3\nGGGTAA\n',refuse=['hint'])
F('DNA promoters: class, name, sequence',R(cyc(['+','-'],N),[f'S{i}' for i in range(N)],['\t\t'+''.join(P(list('acgt'),12)) for _ in range(N)]),refuse=['no column is left'])
F('all missing target at the end of rows (to predict)',R(A,B,[y if i<22 else '?' for i,y in enumerate(Y)],head='a,b,y'),refuse=['missing='])
F('zeros written as blanks of print',R(['\u2013' if i%4==0 else a for i,a in enumerate(A)],B,Y,head='a,b,y'),refuse=['missing='])
F('quotes of print around words',R(A,[f'“{w}”' for w in P(['red','blue'])],Y,head='a,w,y'),N,{'A':A},y='y',kind='class')
F('thousands with underscores',R([f'{1+i%3}_{100+i}' for i in range(N)],A,Y,head='n,a,y'),N,{'A':A},y='y',say='`n`')
F('target with points behind and blanks in front',R(A,B,cyc([' a.',' b.'],N)),N,{'A':A,'B':B},kind='class')

rng = np.random.default_rng(404)
N = 30
A=U(0,9); B=I(1,90); C=U(-5,5,d=3); Y=cyc([1,0,0],N); K=cyc([2,1,3],N); S=cyc(['yes','no'],N)
F('penguins_lter.csv: study, sample number, comments',R(['PAL0708']*N,range(1,N+1),cyc(['Adelie','Gentoo'],N),P(['Biscoe','Dream']),U(30,60,d=1),I(2700,6300),['Not enough blood.' if i%9==0 else '' for i in range(N)],head='studyName,Sample Number,Species,Island,Culmen Length (mm),Body Mass (g),Comments'),N,notx=['studyName','Sample Number','Comments'],y='Species',kind='class')
F('iris.csv with Id and SepalLengthCm',R(range(1,N+1),A,C,cyc(['Iris-setosa','Iris-virginica'],N),head='Id,SepalLengthCm,SepalWidthCm,Species'),N,notx=['Id'],y='Species',kind='class',feats=2)
F('wine quality red as published',R(U(4,16,d=1),U(.1,1.6),I(3,9),sep=';',head='"fixed acidity";"volatile acidity";"quality"'),N,y='quality',feats=2)
F('boston.txt: rows broken in two lines',''.join(f' {a:8.5f} {b:6.2f} {d:7.3f}\n  {e:6.2f} {f_:5.2f}\n' for a,b,d,e,f_ in zip(A,B,C,A,U(5,50))),refuse=['row'])
F('cars93: blanks in names quoted, NA words',R([f'"Car {i}"' for i in range(N)],P(['Small','Midsize']),U(7,60,d=1),['NA' if i==5 else v for i,v in enumerate(P([4,6,8]))],P(['USA','non-USA']),head='"Model","Type","Price","Passengers","Origin"'),N-1,notx=['Model'],y='Origin',kind='class')
F('gapminder.tsv',R([f'Land{i//6}' for i in range(N)],P(['Asia','Europe']),[1952+5*(i%6) for i in range(N)],U(30,80,d=3),I(1000000,90000000),U(300,40000,d=4),sep='\t',head='country\tcontinent\tyear\tlifeExp\tpop\tgdpPercap'),N,y='gdpPercap',kind='number')
F('flights: hours as numbers, tail numbers',R([2013]*N,I(1,13),I(1,29),['NA' if i==3 else v for i,v in enumerate(I(-20,200))],P(['UA','AA','B6']),[f'N{14228+i}' for i in range(N)],I(80,5000),head='year,month,day,dep_delay,carrier,tailnum,distance'),N-1,notx=['year','tailnum'],y='distance')
F('spotify: track ids, names, popularity',R(range(N),[f'5SuOikwiRyPMVoIQDJU{i:02d}' for i in range(N)],[f'"Song, {i}"' for i in range(N)],I(0,100),P(['False','True']),U(0,1,d=3),P(['acoustic','pop']),head=',track_id,track_name,popularity,explicit,danceability,track_genre'),N,notx=['Unnamed: 0','track_id','track_name'],y='track_genre',kind='class')
F('bitcoin daily: dates newest first, volumes with K and %',R([f'"Dec {30-i}, 2023"' for i in range(N)],[f'"{42000+b:,}.5"' for b in B],[f'{a}K' for a in A],[f'{v}%' for v in C],head='"Date","Price","Vol.","Change %"'),N,{'p':[42000+b+.5 for b in B]},notx=['Date'],y='Change %',kind='number')
F('pokemon: two types, second often empty, Legendary',R(range(1,N+1),[f'Mon{i}' for i in range(N)],P(['Grass','Fire']),['Poison' if i%2 else '' for i in range(N)],I(40,130),cyc(['False','False','True'],N),head='#,Name,Type 1,Type 2,HP,Legendary'),None,refuse=['missing='])
F('olympics: NA medals mostly',R(range(1,N+1),[f'"P {i} Q"' for i in range(N)],P(['M','F']),I(15,40),['Gold' if i%10==0 else 'NA' for i in range(N)],head='"ID","Name","Sex","Age","Medal"'),N,notx=['ID','Name','Medal'],y='Age')
F('crime: codes and blocks',R([f'HZ{250496+i}' for i in range(N)],[f'{i:03d}XX W MADISON ST' for i in range(N)],P(['true','false']),U(41,42,d=6),[11]*15+[12]*15,head='Case Number,Block,Arrest,Latitude,District'),N,notx=['Case Number','Block'],y='District',kind='class')
F('emails.csv: one row a mail, word counts, Prediction',R([f'Email {i+1}' for i in range(N)],*[I(0,5) for _ in range(6)],cyc([0,1],N),head='Email No.,the,to,ect,and,for,of,Prediction'),N,notx=['Email No.'],y='Prediction',kind='class',feats=6)
F('breast cancer data.csv: diagnosis second, empty last',R([842302+i*37 for i in range(N)],cyc(['M','B'],N),U(6,28),U(9,40),head='"id","diagnosis","radius_mean","texture_mean",',tail=','),N,notx=['id'],y='diagnosis',kind='class',feats=2)
F('sonar with names and R/M',R(*[U(0,1,d=4) for _ in range(5)],cyc(['R','M'],N),head='attribute_1,attribute_2,attribute_3,attribute_4,attribute_5,Class'),N,y='Class',kind='class',feats=5)
F('titanic from seaborn: deck mostly empty, who, alive',R(cyc([0,1],N),P([1,2,3]),P(['male','female']),U(1,70),['C' if i%7==0 else '' for i in range(N)],cyc(['no','yes'],N),P(['True','False']),head='survived,pclass,sex,age,deck,alive,alone'),N,y='survived',kind='class',notx=['deck','alive'])
F('diamonds from ggplot: quoted index',R([f'"{i+1}"' for i in range(N)],U(.2,2),[f'"{v}"' for v in P(['Ideal','Good'])],I(300,9000),U(3,9),head='"","carat","cut","price","x"'),N,notx=['Unnamed: 0'],y='x',kind='number')
F('fashion product: counts of stars as words',R(P(['five','four','three']),A,B,head='rating,a,b'),N,{'A':A},y='b')
F('AirQuality R: Ozone with NA, Month, Day',R(['NA' if i in (4,) else v for i,v in enumerate(I(1,168))],I(7,334),U(1,20,d=1),[5]*15+[6]*15,[i%15+1 for i in range(N)],head='"Ozone","Solar.R","Wind","Month","Day"'),N-1,feats=4)
F('time series wide: Country/Region and dates as names',R(['']*N,[f'C{i}' for i in range(N)],U(-60,60),I(0,100),I(100,900),head='Province/State,Country/Region,Lat,1/22/20,1/23/20'),N,notx=['Province/State','Country/Region'],y='1/23/20',kind='number')
F('UN data: quotes everywhere, footnotes below',R([f'"Land {i}"' for i in range(N)],['"2010"']*N,[f'"{a}"' for a in A],[f'"{b}"' for b in B],head='"Country or Area","Year","Value","Other"')+'"footnoteSeqID","Footnote"\n"1","Estimate"\n',None,refuse=['line'])
F('OECD: LOCATION codes, flags empty',R(P(['AUS','DEU','FRA']),['GDP']*N,[2000+i%20 for i in range(N)],A,['']*N,head='"LOCATION","INDICATOR","TIME","Value","Flag Codes"'),N,notx=['INDICATOR','Flag Codes'],y='Value',kind='number')
F('census: codes with leading zeros as FIPS',R([f'{i:05d}' for i in range(1,N+1)],A,B,C,head='GEOID,rate,count,index'),N,notx=['GEOID'])
F('NOAA GHCN: station ids, missing -9999, flags',R(['USW00014739']*N,[20240101+i for i in range(N)],['-9999' if i%6==0 else v for i,v in enumerate(I(-100,300))],I(-200,100),I(0,400),head='STATION,DATE,TMAX,TMIN,PRCP'),N,notx=['STATION','DATE'],say='-9999',y='PRCP')
F('METAR archive: M for missing',R(['BER']*N,[f'2024-01-05 {i%24:02d}:50' for i in range(N)],['M' if i==3 else a for i,a in enumerate(A)],C,head='station,valid,tmpf,dwpf'),refuse=['tmpf'])
F('USGS: comments, names, a row of 5s 15s','# ---- WARNING ----\n# data\nagency_cd\tsite_no\tdatetime\tflow\theight\n5s\t15s\t20d\t14n\t14n\n'+R(['USGS']*N,['01646500']*N,[f'2024-01-{i%28+1:02d} 10:{i:02d}' for i in range(N)],A,C,sep='\t'),N,{'A':A},notx=['agency_cd','site_no','datetime'],y='height',kind='number')
F('Kepler: comments, koi flags',"# koi\n#\n# COLUMN kepid\nkepid,koi_disposition,koi_score,koi_period\n"+R([10797460+i*11 for i in range(N)],cyc(['CONFIRMED','FALSE POSITIVE'],N),U(0,1,d=3),U(1,90,d=5)),N,notx=['kepid'],y='koi_disposition',kind='class')
F('protein sequences and labels',R([f'P{i:05d}' for i in range(N)],[''.join(P(list('ACDEFGHIKL'),40)) for _ in range(N)],cyc(['enzyme','other'],N),head='id,sequence,label'),refuse=['no column'])
F('gene expression: genes as columns, samples as rows',R([f'TCGA-{i:04d}' for i in range(N)],*[U(0,15,d=6) for _ in range(8)],cyc(['BRCA','LUAD'],N),head='sample,'+','.join(f'gene_{i}' for i in range(8))+',Class'),N,notx=['sample'],y='Class',kind='class',feats=8)
F('spectra: first row wavelengths, first column names',R([f's{i}' for i in range(N)],*[U(0,1,d=4) for _ in range(6)],U(0,20,d=1),head=',1100,1102,1104,1106,1108,1110,protein'),N,notx=['Unnamed: 0'],y='protein',kind='number',feats=6)
F('EEG: eeg eye state ARFF',"@RELATION EEG_DATA\n\n@ATTRIBUTE AF3 NUMERIC\n@ATTRIBUTE F7 NUMERIC\n@ATTRIBUTE eyeDetection {0,1}\n\n@DATA\n"+R(U(4200,4400),U(3900,4100),cyc([0,1],N)),N,y='eyeDetection',kind='class',feats=2)
F('motion sensors: WISDM, semicolon at each row',R(I(1,36),P(['Walking','Jogging']),[49105962326000+i*10**8 for i in range(N)],U(-10,10),U(-10,10),[f'{v};' for v in U(-10,10)]),N,notx=['c3'],y='c2',kind='class',say='`;`')
F('UCI HAR X_train: runs of blanks, exponents',''.join('  '+'  '.join(f'{v:.7e}' for v in r)+'\n' for r in zip(A,C,U(-1,1),cyc([1.,2.,3.],N))),N,kind='class',feats=3)
F('ECG5000: commas in txt, class first as float',R([f'{k}.0000000e+00' for k in cyc([1,2],N)],*[[f'{v:.7e}' for v in U(-4,2,d=5)] for _ in range(10)],sep='  '),N,y='c1',kind='class',feats=10)
F('MNIST csv: names label,1x1,1x2',R(cyc(list(range(10)),N),*[I(0,256) for _ in range(64)],head='label,'+','.join(f'{i//8+1}x{i%8+1}' for i in range(64))),N,y='label',kind='class',feats=64)
F('cmu faces-like: names with slashes, csv of paths',R([f'images/{i:03d}.png' for i in range(N)],cyc(['cat','dog'],N),head='path,label'),refuse=['no column'])
F('annotations: boxes',R([f'img_{i}.jpg' for i in range(N)],I(100,900),I(100,900),I(0,90),P(['cat','dog']),head='filename,width,height,xmin,class'),N,notx=['filename'],y='class',kind='class',feats=3)
F('poll with weights and percents as words',R(P(['Dem','Rep','Ind']),[f'{b} percent' for b in B],A,Y,head='party,share,weight,vote'),N,{'B':B},y='vote')
F('recipe: mixed numbers 1 1/2',R(P(['1 1/2','2 1/4','3']),A,Y,head='cups,a,y'),N,{'A':A},say='cups',y='y')
F('temperature: 37,5 C and 38 C mixed',R([f'{c(36+a/9)[:5]} C' for a in A],B,Y,sep=';',head='temp;b;y'),N,{'B':B},y='y')
F('dosage: 5mg, 0.5 g',R(P(['5mg','10mg','0.5g']),A,Y,head='dose,a,y'),N,{'A':A},say='dose',y='y')
F('log: level words in square brackets, blanks',R([f'[2024-01-05T10:{i:02d}:00]' for i in range(N)],P(['INFO','WARN']),A,B,sep=' '),N,{'A':A},notx=['c1'])
F('SPSS value labels in text: Strongly agree',R(P(['Strongly agree','Agree','Neither','Disagree']),P(['Agree','Disagree']),I(18,80),P(['Male','Female','Other']),head='Q1,Q2,age,gender'),N,y='gender',kind='class')
F('Likert with numbers and a legend below',R(I(1,6),I(1,6),I(1,6),head='q1,q2,q3')+'\n1 = never, 5 = always\n',None,refuse=['line'])
F('percent as 0.45 and 45% mixed',R([f'{b}%' if i%2 else f'{b/100}' for i,b in enumerate(B)],A,Y,head='rate,a,y'),N,{'A':A},say='only 15 of 30',y='y')
F('currency in two kinds',R([f'${b}' if i%2 else f'€{b}' for i,b in enumerate(B)],A,Y,head='price,a,y'),N,{'A':A},say='several currencies',y='y')
F('dates in two orders',R([f'{i%28+1}/13/2024' if i%2 else f'13/{i%12+1}/2024' for i in range(N)],A,C,head='d,a,b'),N,notx=['d'],y='b')
F('numbers in brackets for years: (1999)',R([f'({1990+i%30})' for i in range(N)],A,C,head='year,a,b'),N,{'y':[1990+i%30 for i in range(N)]},y='b')
