/// Programs that are right, whose steps, losses and bounds are written in further ways.
extension WrittenWaysTests {
  static let furtherRight = [
    Way(
      "weights in a dictionary that a comprehension makes anew",
      data + """
        params = {"W": W, "V": V}
        def step(params, grads, lr): return {k: params[k] - lr * grads[k] for k in params}
        for i in range(3):
            h = sig(X @ params["V"]); o = sig(h @ params["W"])
            d = (o - y) * o * (1 - o)
            grads = {"W": h.T @ d, "V": X.T @ (d @ params["W"].T * h * (1 - h))}
            params = step(params, grads, 0.5)
        """),
    Way(
      "weights that are moved by another name",
      data + """
        params = {"W1": W, "W2": V}
        def step(params, grads, lr):
            for l in (1, 2):
                W = params["W" + str(l)]
                params["W" + str(l)] = W - lr * grads["dW" + str(l)]
            return params
        for i in range(3):
            h = sig(X @ params["W2"]); o = sig(h @ params["W1"])
            loss = np.mean((o - y) ** 2)
            d = 2 * (o - y) * o * (1 - o) / 4
            grads = {"dW1": h.T @ d, "dW2": X.T @ (d @ params["W1"].T * h * (1 - h))}
            params = step(params, grads, 0.5)
        """),
    Way(
      "attributes that are set by name, one of them changed once more before the first step",
      data + """
        class Net:
            def __init__(self):
                for name in ["W_h", "W_o"]:
                    setattr(self, name, V if name == "W_h" else W)
                    setattr(self, "b" + name[-1], np.zeros((1, 3 if name == "W_h" else 1)))
                self.bh[0, 1] = 1.0
                self.names = ["W_h", "W_o", "bh", "bo"]
            def step(self, G, lr):
                for k in self.names:
                    setattr(self, k, getattr(self, k) - lr * G[k])
        net = Net()
        for i in range(3):
            h = sig(X @ net.W_h + net.bh); o = sig(h @ net.W_o + net.bo)
            loss = np.mean((o - y) ** 2)
            d = 2 * (o - y) * o * (1 - o) / 4
            e = d @ net.W_o.T * h * (1 - h)
            net.step({"W_o": h.T @ d, "bo": d.sum(axis=0, keepdims=True), "W_h": X.T @ e, "bh": e.sum(axis=0, keepdims=True)}, 0.5)
        """),
    Way(
      "a penalty that is added to the loss in a line of its own",
      data + """
        for i in range(3):
            h = sig(X @ V); o = sig(h @ W)
            loss = np.mean((o - y) ** 2)
            loss += 0.5 * 0.1 * (np.sum(W * W) + np.sum(V * V))
            d = 2 * (o - y) * o * (1 - o) / 4
            dW = h.T @ d + 0.1 * W
            dV = X.T @ (d @ W.T * h * (1 - h)) + 0.1 * V
            W = W - 0.5 * dW; V = V - 0.5 * dV
        """),
    Way(
      "a small number within the logarithm",
      data + """
        for i in range(3):
            h = sig(X @ V); p = sig(h @ W)
            loss = -np.mean(y * np.log(p + 1e-5) + (1 - y) * np.log(1 - p + 1e-5))
            d = (p - y) / 4
            dW = h.T @ d
            dV = X.T @ (d @ W.T * h * (1 - h))
            W = W - 0.5 * dW; V = V - 0.5 * dV
        """),
    Way(
      "gradients that are kept within bounds, of a sum where the loss is a mean",
      data + """
        def cost(o): return np.mean((y - o) ** 2)
        for i in range(3):
            h = sig(X @ V); o = h @ W
            loss = cost(o)
            error = o - y
            dW_dec = h.T @ error
            dV = X.T @ (error @ W.T * h * (1 - h))
            dW_dec = np.clip(dW_dec, -0.2, 0.2)
            np.clip(dV, -0.1, 0.1, out=dV)
            W -= 0.5 * dW_dec; V -= 0.5 * dV
        """),
  ]
}
