import io
import numpy as np
import pandas as pd

csv = """PassengerId,Survived,Pclass,Name,Sex,Age,Fare,Embarked
1,0,3,"Braund, Mr. Owen",male,22,7.25,S
2,1,1,"Cumings, Mrs. John",female,38,71.2833,C
3,1,3,"Heikkinen, Miss. Laina",female,26,7.925,S
4,1,1,"Futrelle, Mrs. Jacques",female,35,53.1,S
5,0,3,"Allen, Mr. William",male,,8.05,S
6,0,3,"Moran, Mr. James",male,,8.4583,Q
7,0,1,"McCarthy, Mr. Timothy",male,54,51.8625,
8,1,2,"Nasser, Mrs. Nicholas",female,14,30.0708,C
"""
df = pd.read_csv(io.StringIO(csv))
print(df.shape, list(df.columns))
print(df.isnull().sum())
print(df["Sex"].value_counts())
df["Age"] = df["Age"].fillna(df["Age"].median())
df["Sex"] = df["Sex"].map({"male": 0, "female": 1})
df["Embarked"] = df["Embarked"].fillna("S")
df = pd.get_dummies(df, columns=["Embarked"], dtype=int)
df = df.drop(["Name", "PassengerId"], axis=1)
print(df.head())
print(df.describe().round(3))
X = df.drop("Survived", axis=1).values.astype(np.float64)
y = df["Survived"].values
print(X.shape, X.dtype, y)
X = (X - X.mean(axis=0)) / (X.std(axis=0) + 1e-8)
w = np.zeros(X.shape[1])
for i in range(200):
    p = 1 / (1 + np.exp(-(X @ w)))
    w -= 0.1 * X.T @ (p - y) / len(y)
print(w.round(6), ((p > 0.5) == y).mean())
print(df.groupby("Survived")["Fare"].mean() if hasattr(df, "groupby") else None)
print(df[df["Fare"] > 50][["Pclass", "Fare"]])
print(df.loc[df["Pclass"] == 3, "Age"].mean(), df.iloc[0].to_dict() if hasattr(df.iloc[0], "to_dict") else "")
print(df.corr()["Survived"].round(4) if hasattr(df, "corr") else None)
