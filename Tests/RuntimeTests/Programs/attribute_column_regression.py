# Single neuron housing price predictor, dataframe input
import numpy as np
import pandas as pd
import matplotlib.pyplot as plt

data = pd.DataFrame({
    'area': [2600, 3000, 3200, 3600, 4000, 4100],
    'bedrooms': [3, 4, None, 3, 5, 6],
    'age': [20, 15, 18, 30, 8, 8],
    'price': [550000, 565000, 610000, 595000, 760000, 810000]
})
data.bedrooms = data.bedrooms.fillna(data.bedrooms.median())
print(data)
X = data.drop('price', axis='columns')
y = data.price
X_norm = (X - X.min()) / (X.max() - X.min())
y_norm = (y - y.min()) / (y.max() - y.min())
print(X_norm.describe().loc[['mean', 'std', 'min', 'max']])

def predict(X, w, b):
    return np.dot(X, w) + b

def gradient_descent(X, y, lr=0.1, epochs=500):
    w = np.zeros(X.shape[1])
    b = 0
    n = len(y)
    history = []
    for i in range(epochs):
        y_pred = predict(X, w, b)
        error = y_pred - y
        w -= lr * 2 / n * X.T.dot(error)
        b -= lr * 2 / n * error.sum()
        mse = (error ** 2).mean()
        history.append(mse)
        if (i + 1) % 100 == 0:
            print(f"Epoch {i + 1:>4}: MSE = {mse:.6f}")
    return w, b, history

w, b, hist = gradient_descent(X_norm.values, y_norm.values)
print("weights:", np.round(w, 4), "bias:", round(b, 4))
sample = pd.DataFrame([[3000, 3, 40]], columns=['area', 'bedrooms', 'age'])
s = (sample - X.min()) / (X.max() - X.min())
p = predict(s.values, w, b) * (y.max() - y.min()) + y.min()
print("Predicted price: ${:,.2f}".format(p[0]))
plt.figure(figsize=(8, 5))
plt.plot(hist)
plt.xlabel('epoch')
plt.ylabel('MSE')
plt.title('Training curve')
plt.grid(True)
plt.show()
