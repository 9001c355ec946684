import numpy as np

x_data = [1.0, 2.0, 3.0, 4.0]
y_data = [2.1, 3.9, 6.2, 7.8]
w = 0.5
b = 0.0

def forward(x):
    return x * w + b

def loss(x, y):
    y_pred = forward(x)
    return (y_pred - y) ** 2

def gradient_w(x, y):
    return 2 * x * (x * w + b - y)

def gradient_b(x, y):
    return 2 * (x * w + b - y)

for epoch in range(20):
    for x_val, y_val in zip(x_data, y_data):
        gw = gradient_w(x_val, y_val)
        gb = gradient_b(x_val, y_val)
        w = w - 0.01 * gw
        b = b - 0.01 * gb
        l = loss(x_val, y_val)
    print("progress:", epoch, "w=", round(w, 3), "loss=", round(l, 3))
