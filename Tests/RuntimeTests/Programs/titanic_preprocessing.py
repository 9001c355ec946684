import pandas as pd
import numpy as np

# toy titanic style preprocessing, then logistic regression by hand
df = pd.DataFrame({
    'PassengerId': range(1, 13),
    'Survived': [0, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1],
    'Pclass': [3, 1, 3, 1, 3, 3, 1, 3, 3, 2, 3, 1],
    'Sex': ['male', 'female', 'female', 'female', 'male', 'male', 'male', 'male', 'female', 'female', 'female', 'female'],
    'Age': [22, 38, 26, 35, 35, np.nan, 54, 2, 27, 14, 4, 58],
    'Fare': [7.25, 71.2833, 7.925, 53.1, 8.05, 8.4583, 51.8625, 21.075, 11.1333, 30.0708, 16.7, 26.55],
    'Embarked': ['S', 'C', 'S', 'S', 'S', 'Q', 'S', 'S', 'S', 'C', 'S', None],
})
print(df.head())
print(df.shape, df.columns.tolist())
print(df.isnull().sum())
print(df.describe())
print(df.groupby('Sex')['Survived'].mean())
print(df.groupby(['Pclass', 'Sex'])['Survived'].agg(['mean', 'count']))
print(df['Embarked'].value_counts())
print(df['Pclass'].value_counts().sort_index())
df['Age'] = df['Age'].fillna(df['Age'].median())
df['Embarked'] = df['Embarked'].fillna(df['Embarked'].mode()[0])
df['Sex'] = df['Sex'].map({'male': 0, 'female': 1})
df['FareBin'] = pd.cut(df['Fare'], bins=[0, 10, 30, 100], labels=['low', 'mid', 'high'])
print(df[['Fare', 'FareBin']].head(4))
df['AgeGroup'] = df['Age'].apply(lambda a: 'child' if a < 16 else 'adult')
print(pd.crosstab(df['AgeGroup'], df['Survived']))
df = pd.get_dummies(df, columns=['Embarked', 'AgeGroup'], drop_first=True, dtype=int)
print(df.dtypes)
print(df.pivot_table(values='Fare', index='Pclass', columns='Survived', aggfunc='mean', fill_value=0))
features = ['Pclass', 'Sex', 'Age', 'Fare', 'Embarked_Q', 'Embarked_S', 'AgeGroup_child']
X = df[features].astype(float)
X = (X - X.mean()) / X.std()
X.insert(0, 'bias', 1.0)
print(X.head(3).round(3))
Xv, yv = X.to_numpy(), df['Survived'].to_numpy().reshape(-1, 1)
w = np.zeros((Xv.shape[1], 1))
for i in range(300):
    p = 1 / (1 + np.exp(-Xv @ w))
    w -= 0.1 * Xv.T @ (p - yv) / len(Xv)
    if i % 100 == 0:
        print(i, -(yv * np.log(p) + (1 - yv) * np.log(1 - p)).mean().round(5))
coef = pd.Series(w.ravel(), index=X.columns).sort_values(ascending=False)
print(coef.round(4))
print(coef.idxmax(), coef.abs().nlargest(2).index.tolist())
df['pred'] = (1 / (1 + np.exp(-Xv @ w)) > 0.5).astype(int)
print(df.loc[df['pred'] != df['Survived'], ['PassengerId', 'pred', 'Survived']])
print((df['pred'] == df['Survived']).mean())
