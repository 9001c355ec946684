import pandas as pd
import numpy as np
import io, re
csv = '''PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked
1,0,3,"Braund, Mr. Owen Harris",male,22,1,0,A/5 21171,7.25,,S
2,1,1,"Cumings, Mrs. John Bradley (Florence Briggs Thayer)",female,38,1,0,PC 17599,71.2833,C85,C
3,1,3,"Heikkinen, Miss. Laina",female,26,0,0,STON/O2. 3101282,7.925,,S
4,1,1,"Futrelle, Mrs. Jacques Heath (Lily May Peel)",female,35,1,0,113803,53.1,C123,S
5,0,3,"Allen, Mr. William Henry",male,35,0,0,373450,8.05,,S
6,0,3,"Moran, Mr. James",male,,0,0,330877,8.4583,,Q
7,0,1,"McCarthy, Mr. Timothy J",male,54,0,0,17463,51.8625,E46,S
8,0,3,"Palsson, Master. Gosta Leonard",male,2,3,1,349909,21.075,,S
9,1,3,"Johnson, Mrs. Oscar W (Elisabeth Vilhelmina Berg)",female,27,0,2,347742,11.1333,,S
10,1,2,"Nasser, Mrs. Nicholas (Adele Achem)",female,14,1,0,237736,30.0708,,
'''
df = pd.read_csv(io.StringIO(csv))
print(df.shape, list(df.columns))
print(df.isnull().sum())
print(df.dtypes.to_dict()['Age'], df['Pclass'].dtype)
print(df[['Pclass', 'Survived']].groupby(['Pclass'], as_index=False).mean().sort_values(by='Survived', ascending=False))
print(df['Sex'].value_counts())
df['Title'] = df['Name'].str.extract(r' ([A-Za-z]+)\.', expand=False)
print(pd.crosstab(df['Title'], df['Sex']))
df['Age'] = df['Age'].fillna(df['Age'].median())
df['Embarked'] = df['Embarked'].fillna(df['Embarked'].mode()[0])
df['FamilySize'] = df['SibSp'] + df['Parch'] + 1
df['IsAlone'] = 0
df.loc[df['FamilySize'] == 1, 'IsAlone'] = 1
df['Sex'] = df['Sex'].map({'female': 1, 'male': 0}).astype(int)
df['AgeBand'] = pd.cut(df['Age'], 4, labels=False)
df['FareBin'] = pd.qcut(df['Fare'], 3, labels=[0, 1, 2])
df = df.drop(['Name', 'Ticket', 'Cabin', 'PassengerId'], axis=1)
print(df.head(3))
emb = pd.get_dummies(df['Embarked'], prefix='Emb', dtype=int)
df = pd.concat([df.drop(columns='Embarked'), emb], axis=1)
print(df.columns.tolist())
print(df.query('Sex == 1 and Fare > 20')[['Age', 'Fare']])
print(df[['Age', 'Fare']].describe().round(2))
num = df[['Age', 'Fare', 'FamilySize']]
norm = (num - num.mean()) / num.std()
print(norm.iloc[:3].round(4).to_string())
X = norm.values.astype(np.float32)
y = df['Survived'].to_numpy()
print(X.dtype, X.shape, y)
print(df.groupby('Sex')['Fare'].agg(['mean', 'max', 'count']))
print(df.corr(numeric_only=True)['Survived'].round(3).sort_values().head(3))
print(df.sample(n=3, random_state=1).index.tolist(), df['Fare'].apply(lambda f: 'hi' if f > 30 else 'lo').tolist())
for i, row in df.head(2).iterrows():
    print(i, row['Age'], row['Fare'])
w = np.zeros(3)
for _ in range(100):
    p = 1/(1+np.exp(-X @ w))
    w -= 0.1 * X.T @ (p - y) / len(y)
print(w.dtype, w.round(5))
sub = pd.DataFrame({'PassengerId': range(1, 11), 'Survived': (p > .5).astype(int)})
sub.to_csv('submission.csv', index=False)
print(open('submission.csv').read().splitlines()[:3])
print(pd.read_csv('submission.csv', index_col='PassengerId').head(3))
