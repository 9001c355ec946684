import Runtime

/// Python source of activations and layers.
enum NumPySource {
  static let step = """
    def step(z):
        return np.where(z >= 0, 1.0, 0.0)
    """
  static let sigmoid = """
    def sigmoid(z):
        return 1 / (1 + np.exp(-z))
    """
  static let relu = """
    def relu(z):
        return np.maximum(z, 0)
    """
  static let leakyRelu = """
    def leaky_relu(z, slope):
        return np.where(z > 0, z, slope * z)
    """
  static let elu = """
    def elu(z, alpha):
        return np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)))
    """
  static let gelu = """
    def gelu(z):
        \"""z times the share of the normal distribution below z.\"""
        return z * (1 + erf(z / np.sqrt(2))) / 2


    erf = np.vectorize(math.erf, otypes=[float])
    """
  static let geluSlope = """
    def gelu_slope(z):
        return (1 + erf(z / np.sqrt(2))) / 2 + z * np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)
    """
  static let softplus = """
    def softplus(z):
        return np.logaddexp(0, z)
    """
  static let softmax = """
    def softmax(z):
        e = np.exp(z - z.max(axis=1, keepdims=True))  # the largest becomes 0, so nothing overflows
        return e / e.sum(axis=1, keepdims=True)
    """
  static let dropoutMask = """
    def dropout_mask(shape, rate, layer, step):
        \"""0 for units that drop out in this step, 1 / (1 - rate) for those that stay; 1 where no step is trained.\"""
        if step is None:
            return np.ones(shape)
        random = np.random.RandomState([SEED, step, layer + 1])
        return np.where(random.random_sample(shape) < rate, 0, 1 / (1 - rate))
    """

  // MARK: Images

  static let taps = """
    def taps(kernel, size, stride, dilation):
        \"""Each place of a kernel, with the part of the image it meets as the kernel slides over `size` places.\"""
        rows, columns = kernel
        height, width = size
        for i in range(rows):
            for j in range(columns):
                down, right = i * dilation[0], j * dilation[1]
                yield i, j, (
                    slice(None), slice(None),
                    slice(down, down + (height - 1) * stride[0] + 1, stride[0]),
                    slice(right, right + (width - 1) * stride[1] + 1, stride[1]),
                )


    def padded(x, pad):
        \"""The images in a frame of zeros.\"""
        return np.pad(x, ((0, 0), (0, 0), (pad[0], pad[0]), (pad[1], pad[1])))


    def cropped(x, pad):
        \"""The images without their frame.\"""
        return x[:, :, pad[0] : x.shape[2] - pad[0], pad[1] : x.shape[3] - pad[1]]
    """
  static let conv = """
    def conv(x, W, b, stride=(1, 1), pad=(0, 0), dilation=(1, 1)):
        \"""Every kernel slides over the image: a sum over its places and the channels.\"""
        x = padded(x, pad)
        height = (x.shape[2] - dilation[0] * (W.shape[2] - 1) - 1) // stride[0] + 1
        width = (x.shape[3] - dilation[1] * (W.shape[3] - 1) - 1) // stride[1] + 1
        z = np.zeros((len(x), len(W), height, width)) + b[:, None, None]
        for i, j, seen in taps(W.shape[2:], (height, width), stride, dilation):
            z += np.einsum("nchw,fc->nfhw", x[seen], W[:, :, i, j])
        return z
    """
  static let convBack = """
    def conv_back(dz, x, W, stride=(1, 1), pad=(0, 0), dilation=(1, 1)):
        \"""The gradients by image, kernels and biases: what each product was made of.\"""
        x = padded(x, pad)
        dx, dW = np.zeros_like(x), np.zeros_like(W)
        for i, j, seen in taps(W.shape[2:], dz.shape[2:], stride, dilation):
            dW[:, :, i, j] = np.einsum("nfhw,nchw->fc", dz, x[seen])
            dx[seen] += np.einsum("nfhw,fc->nchw", dz, W[:, :, i, j])
        return cropped(dx, pad), dW, dz.sum(axis=(0, 2, 3))
    """
  static let upconv = """
    def upconv(x, W, b, stride=(1, 1), pad=(0, 0), dilation=(1, 1), extra=(0, 0)):
        \"""A convolution turned round: every pixel lays its kernel into a larger image.\"""
        height = (x.shape[2] - 1) * stride[0] + dilation[0] * (W.shape[2] - 1) + 1 + extra[0]
        width = (x.shape[3] - 1) * stride[1] + dilation[1] * (W.shape[3] - 1) + 1 + extra[1]
        z = np.zeros((len(x), W.shape[1], height, width))
        for i, j, laid in taps(W.shape[2:], x.shape[2:], stride, dilation):
            z[laid] += np.einsum("nchw,cf->nfhw", x, W[:, :, i, j])
        return cropped(z, pad) + b[:, None, None]
    """
  static let upconvBack = """
    def upconv_back(dz, x, W, stride=(1, 1), pad=(0, 0), dilation=(1, 1)):
        framed = padded(dz, pad)
        dx, dW = np.zeros_like(x), np.zeros_like(W)
        for i, j, laid in taps(W.shape[2:], x.shape[2:], stride, dilation):
            dW[:, :, i, j] = np.einsum("nchw,nfhw->cf", x, framed[laid])
            dx += np.einsum("nfhw,cf->nchw", framed[laid], W[:, :, i, j])
        return dx, dW, dz.sum(axis=(0, 2, 3))
    """
  static let windows = """
    def windows(shape, size, stride, pad):
        \"""Each output place of a pooling layer, with the window it looks at, cut to the image.\"""
        height, width = shape[2:]
        for y in range((height + 2 * pad[0] - size[0]) // stride[0] + 1):
            for x in range((width + 2 * pad[1] - size[1]) // stride[1] + 1):
                top, left = y * stride[0] - pad[0], x * stride[1] - pad[1]
                rows = slice(max(top, 0), min(top + size[0], height))
                columns = slice(max(left, 0), min(left + size[1], width))
                yield y, x, (slice(None), slice(None), rows, columns)


    def pooled_shape(shape, size, stride, pad):
        return shape[:2] + tuple((shape[k + 2] + 2 * pad[k] - size[k]) // stride[k] + 1 for k in (0, 1))
    """
  static let maxPool = """
    def max_pool(x, size, stride, pad=(0, 0)):
        a = np.empty(pooled_shape(x.shape, size, stride, pad))
        for i, j, window in windows(x.shape, size, stride, pad):
            a[:, :, i, j] = x[window].max(axis=(2, 3))
        return a
    """
  static let maxPoolBack = """
    def max_pool_back(da, x, size, stride, pad=(0, 0)):
        \"""The gradient goes to the first largest pixel of each window.\"""
        dx = np.zeros_like(x)
        samples, channels = np.indices(x.shape[:2])
        for i, j, window in windows(x.shape, size, stride, pad):
            seen = x[window]
            row, column = np.divmod(seen.reshape(*seen.shape[:2], -1).argmax(axis=2), seen.shape[3])
            dx[samples, channels, window[2].start + row, window[3].start + column] += da[:, :, i, j]
        return dx
    """
  static let averagePool = """
    def average_pool(x, size, stride, pad=(0, 0)):
        a = np.empty(pooled_shape(x.shape, size, stride, pad))
        for i, j, window in windows(x.shape, size, stride, pad):
            a[:, :, i, j] = x[window].sum(axis=(2, 3)) / (size[0] * size[1])  # the padding's zeros count
        return a
    """
  static let averagePoolBack = """
    def average_pool_back(da, x, size, stride, pad=(0, 0)):
        dx = np.zeros_like(x)
        for i, j, window in windows(x.shape, size, stride, pad):
            dx[window] += da[:, :, i, j, None, None] / (size[0] * size[1])
        return dx
    """
}
