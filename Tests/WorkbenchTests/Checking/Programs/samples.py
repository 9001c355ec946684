import numpy as np

np.random.seed(10)
inputs = np.random.rand(30, 3)
targets = (inputs.sum(axis=1) > 1.5).astype(float)
w_in = np.random.normal(0, 0.5, (3, 4))
w_out = np.random.normal(0, 0.5, 4)

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

learnrate = 0.5
for e in range(50):
    del_w_in = np.zeros(w_in.shape)
    del_w_out = np.zeros(w_out.shape)
    for x, y in zip(inputs, targets):
        hidden_input = np.dot(x, w_in)
        hidden_output = sigmoid(hidden_input)
        output = sigmoid(np.dot(hidden_output, w_out))
        error = y - output
        output_error_term = error * output * (1 - output)
        hidden_error = output_error_term * w_out
        hidden_error_term = hidden_error * hidden_output * (1 - hidden_output)
        del_w_out += output_error_term * hidden_output
        del_w_in += hidden_error_term * x[:, None]
    w_in += learnrate * del_w_in / len(inputs)
    w_out += learnrate * del_w_out / len(inputs)
    if e % 10 == 0:
        out = sigmoid(np.dot(sigmoid(np.dot(inputs, w_in)), w_out))
        print("Train loss: ", np.mean((out - targets) ** 2))
