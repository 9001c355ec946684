import pandas as pd, numpy as np
from sklearn.datasets import load_iris
from sklearn.model_selection import train_test_split
iris = load_iris(as_frame=True)
df = iris.frame
print(df.head()); print(df['target'].value_counts())
iris2 = load_iris()
data = pd.DataFrame(data=np.c_[iris2['data'], iris2['target']], columns=iris2['feature_names'] + ['target'])
print(data.tail(3)); print(data.describe().loc[['mean', 'std']].round(2))
data['species'] = pd.Categorical.from_codes(iris2.target, iris2.target_names)
print(data.species.unique()); print(data.groupby('species', observed=True).mean().round(2))
data.columns = [c.replace(' (cm)', '').replace(' ', '_') for c in data.columns]
print(data.columns)
data = data.sample(frac=1, random_state=42).reset_index(drop=True)
print(data.iloc[:3, :2])
X = data.drop(['target', 'species'], axis=1).values
y = pd.get_dummies(data['species']).values.astype(int)
print(X[:2], y[:3], pd.get_dummies(data['species']).head(2))
Xtr, Xte, ytr, yte = train_test_split(X, y, test_size=20, random_state=4)
N = ytr.size
learning_rate, iterations, n_input, n_hidden, n_output = .1, 500, 4, 2, 3
np.random.seed(10)
W1 = np.random.normal(scale=.5, size=(n_input, n_hidden)); W2 = np.random.normal(scale=.5, size=(n_hidden, n_output))
def sigmoid(x): return 1 / (1 + np.exp(-x))
def mean_squared_error(y_pred, y_true): return ((y_pred - y_true) ** 2).sum() / (2 * y_pred.size)
def accuracy(y_pred, y_true): return (y_pred.argmax(axis=1) == y_true.argmax(axis=1)).mean()
results = pd.DataFrame(columns=['mse', 'accuracy'])
for itr in range(iterations):
    A1 = sigmoid(np.dot(Xtr, W1)); A2 = sigmoid(np.dot(A1, W2))
    mse = mean_squared_error(A2, ytr); acc = accuracy(A2, ytr)
    if itr % 100 == 0:
        results.loc[len(results)] = [mse, acc]
    E1 = A2 - ytr; dW1 = E1 * A2 * (1 - A2); E2 = np.dot(dW1, W2.T); dW2 = E2 * A1 * (1 - A1)
    W2 -= learning_rate * np.dot(A1.T, dW1) / N; W1 -= learning_rate * np.dot(Xtr.T, dW2) / N
print(results.round(5)); results.mse.plot(title='Mean Squared Error')
print(f'Accuracy: {accuracy(sigmoid(sigmoid(Xte @ W1) @ W2), yte):.3f}')
log = []
for i in range(3): log.append({'epoch': i, 'loss': 1 / (i + 1), 'note': 'x' * i})
h = pd.DataFrame(log); print(h); print(h.to_string(index=False)); print(h.set_index('epoch')['loss'].to_dict()); print(h.dtypes); print(h['loss'].iloc[-1], h.shape[0], len(h), h.empty, h.values.tolist()[1])
h.plot(x='epoch', y='loss', kind='line'); df.hist(figsize=(8, 6)); pd.set_option('display.max_columns', None)
for name, g in data.groupby('species', observed=True): print(name, len(g), g['petal_length'].mean().round(3))
print(data.isnull().values.any(), data.corr(numeric_only=True)['target'].round(3).to_list()); print(data.memory_usage().sum() > 0, data['petal_width'].between(1, 2).sum(), data.nlargest(2, 'sepal_length').index.tolist(), data.agg({'sepal_length': ['min', 'max']}))
