# Titanic: logistic regression from scratch  (Kaggle notebook export)
import numpy as np # linear algebra
import pandas as pd # data processing, CSV file I/O (e.g. pd.read_csv)
import matplotlib.pyplot as plt
import os
from io import StringIO

csv = """PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Ticket,Fare,Cabin,Embarked
1,0,3,"Braund, Mr. Owen Harris",male,22,1,0,A/5 21171,7.25,,S
2,1,1,"Cumings, Mrs. John Bradley (Florence Briggs Thayer)",female,38,1,0,PC 17599,71.2833,C85,C
3,1,3,"Heikkinen, Miss. Laina",female,26,0,0,STON/O2. 3101282,7.925,,S
4,1,1,"Futrelle, Mrs. Jacques Heath (Lily May Peel)",female,35,1,0,113803,53.1,C123,S
5,0,3,"Allen, Mr. William Henry",male,35,0,0,373450,8.05,,S
6,0,3,"Moran, Mr. James",male,,0,0,330877,8.4583,,Q
7,0,1,"McCarthy, Mr. Timothy J",male,54,0,0,17463,51.8625,E46,S
8,0,3,"Palsson, Master. Gosta Leonard",male,2,3,1,349909,21.075,,S
9,1,3,"Johnson, Mrs. Oscar W (Elisabeth Vilhelmina Berg)",female,27,0,2,347742,11.1333,,S
10,1,2,"Nasser, Mrs. Nicholas (Adele Achem)",female,14,1,0,237736,30.0708,,C
11,1,3,"Sandstrom, Miss. Marguerite Rut",female,4,1,1,PP 9549,16.7,G6,S
12,1,1,"Bonnell, Miss. Elizabeth",female,58,0,0,113783,26.55,C103,S
"""
train = pd.read_csv(StringIO(csv))
print(train.shape)
print(train.head())
train.info()
print(train.isnull().sum())
print(train[['Pclass', 'Survived']].groupby(['Pclass'], as_index=False).mean().sort_values(by='Survived', ascending=False))
print(pd.crosstab(train['Sex'], train['Survived']))
train['Title'] = train.Name.str.extract(r' ([A-Za-z]+)\.', expand=False)
print(train['Title'].value_counts())
train['Title'] = train['Title'].replace(['Master'], 'Rare')
train['FamilySize'] = train['SibSp'] + train['Parch'] + 1
train['IsAlone'] = 0
train.loc[train['FamilySize'] == 1, 'IsAlone'] = 1
train['Age'] = train['Age'].fillna(train['Age'].median())
train['AgeBand'] = pd.cut(train['Age'], 5)
print(train['AgeBand'].value_counts().sort_index())
train['FareBand'] = pd.qcut(train['Fare'], 4, labels=False)
train['Sex'] = train['Sex'].map({'female': 1, 'male': 0}).astype(int)
train = pd.get_dummies(train, columns=['Embarked'], prefix='Emb', dtype=int)
train = train.drop(['Name', 'Ticket', 'Cabin', 'PassengerId', 'Title', 'AgeBand'], axis=1)
print(train.describe())
print(train.corr()['Survived'].round(3) + 0.0)
X = train.drop('Survived', axis=1).values.astype(float)
y = train['Survived'].values.reshape(-1, 1)
X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
m, n = X.shape
W = np.zeros((n, 1)); b = 0.0
costs = []
for i in range(101):
    A = 1 / (1 + np.exp(-(X @ W + b)))
    cost = -np.mean(y * np.log(A) + (1 - y) * np.log(1 - A))
    dW = X.T @ (A - y) / m
    db = np.sum(A - y) / m
    W -= 0.1 * dW
    b -= 0.1 * db
    if i % 20 == 0:
        costs.append(cost)
        print("Cost after iteration %i: %f" % (i, cost))
plt.plot(costs)
plt.ylabel('cost')
plt.show()
print('train accuracy: {} %'.format(100 - np.mean(np.abs((A > .5) - y)) * 100))
for name, w in sorted(zip(train.columns.drop('Survived'), W.ravel()), key=lambda t: -abs(t[1])):
    print(f'{name:>12s} {w:+.4f}')
