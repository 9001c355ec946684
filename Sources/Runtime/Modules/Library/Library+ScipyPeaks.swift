extension Library {
  /// What is found in signals, of `scipy.signal`.
  static let scipyPeaks = #"""
    def medfilt(volume, kernel_size=3):
        a = np.asarray(volume)
        sizes = [kernel_size] * a.ndim if np.ndim(kernel_size) == 0 else list(kernel_size)
        if any([s % 2 == 0 for s in sizes]):
            raise ValueError("Each element of kernel_size should be odd.")
        room = np.pad(a, [(s // 2, s // 2) for s in sizes])
        return np.median(np.lib.stride_tricks.sliding_window_view(room, tuple(sizes)).reshape(a.shape + (-1,)), axis=-1).astype(a.dtype)

    def savgol_coeffs(window_length, polyorder, deriv=0, delta=1.0, pos=None, use="conv"):
        import math
        half = window_length // 2 if window_length % 2 else window_length / 2 - 0.5
        x = np.arange(-half, window_length - half, dtype=float)[::-1]
        A = x ** np.arange(polyorder + 1).reshape(-1, 1)
        y = np.zeros(polyorder + 1)
        y[deriv] = math.factorial(deriv) / delta ** deriv
        return np.linalg.lstsq(A, y, rcond=None)[0]

    def savgol_filter(x, window_length, polyorder, deriv=0, delta=1.0, axis=-1, mode="interp", cval=0.0):
        """Each value from the polynomial that fits those around it best."""
        import math
        from scipy.ndimage import convolve1d
        x = np.asarray(x, dtype=float)
        weights = savgol_coeffs(window_length, polyorder, deriv, delta)
        if mode != "interp":
            return convolve1d(x, weights, axis=axis, mode=mode, cval=cval)
        made = np.moveaxis(convolve1d(x, weights, axis=axis, mode="constant"), axis, -1).copy()
        rows, half = np.moveaxis(x, axis, -1), window_length // 2
        for first, start, stop in ((0, 0, half), (x.shape[axis] - window_length, x.shape[axis] - half, x.shape[axis])):
            part = rows[..., first:first + window_length].reshape(-1, window_length)
            for i, values in enumerate(part):
                c = np.polyfit(np.arange(window_length), values, polyorder)
                c = np.polyder(c, deriv) if deriv else c
                made.reshape(-1, made.shape[-1])[i, start:stop] = np.polyval(c, np.arange(start - first, stop - first)) / delta ** deriv
        return np.moveaxis(made, -1, axis)

    def detrend(data, axis=-1, type="linear", bp=0, overwrite_data=False):
        x = np.moveaxis(np.asarray(data, dtype=float), axis, -1)
        if type in ("constant", "c"):
            return np.moveaxis(x - x.mean(axis=-1, keepdims=True), -1, axis)
        n = x.shape[-1]
        A = np.stack([np.arange(1, n + 1) / n, np.ones(n)], axis=1)
        c = np.linalg.lstsq(A, x.reshape(-1, n).T, rcond=None)[0]
        return np.moveaxis(x - (A @ c).T.reshape(x.shape), -1, axis)

    def argrelextrema(data, comparator, axis=0, order=1, mode="clip"):
        a = np.asarray(data)
        n, found = a.shape[axis], np.ones(a.shape, dtype=bool)
        for step in range(1, order + 1):
            for way in (step, -step):
                places = np.arange(n) + way
                found &= comparator(a, a.take(np.clip(places, 0, n - 1) if mode == "clip" else places % n, axis=axis))
        return np.where(found)

    def argrelmax(data, axis=0, order=1, mode="clip"): return argrelextrema(data, np.greater, axis, order, mode)
    def argrelmin(data, axis=0, order=1, mode="clip"): return argrelextrema(data, np.less, axis, order, mode)

    def peak_prominences(x, peaks, wlen=None):
        x = np.asarray(x, dtype=float)
        heights, left, right = [], [], []
        for peak in np.asarray(peaks).tolist():
            low, high = (0, len(x) - 1) if wlen is None else (max(peak - int(wlen) // 2, 0), min(peak + int(wlen) // 2, len(x) - 1))
            i = best = peak
            while i >= low and x[i] <= x[peak]:
                best = i if x[i] < x[best] else best
                i -= 1
            left.append(best)
            i = best = peak
            while i <= high and x[i] <= x[peak]:
                best = i if x[i] < x[best] else best
                i += 1
            right.append(best)
            heights.append(x[peak] - max(x[left[-1]], x[right[-1]]))
        return np.array(heights, dtype=float), np.array(left, dtype=int), np.array(right, dtype=int)

    def find_peaks(x, height=None, threshold=None, distance=None, prominence=None, width=None, wlen=None, rel_height=0.5, plateau_size=None):
        """The places that are higher than both their neighbours, as high, far apart and prominent as asked."""
        if width is not None or plateau_size is not None:
            raise NotImplementedError("find_peaks(width=, plateau_size=) is not available here")
        x = np.asarray(x, dtype=float)
        peaks, i, n = [], 1, len(x)
        while i < n - 1:
            if x[i - 1] < x[i]:
                j = i + 1
                while j < n - 1 and x[j] == x[i]:
                    j += 1
                if x[j] < x[i]:
                    peaks.append((i + j - 1) // 2)
                    i = j
            i += 1
        peaks, found = np.array(peaks, dtype=int), {}
        def between(values, bounds):
            low, high = bounds if isinstance(bounds, (tuple, list)) else (bounds, None)
            mask = np.ones(len(values), dtype=bool)
            if low is not None:
                mask &= values >= low
            if high is not None:
                mask &= values <= high
            return mask
        def keep(mask):
            for name in found:
                found[name] = found[name][mask]
            return peaks[mask]
        if height is not None:
            found["peak_heights"] = x[peaks]
            peaks = keep(between(x[peaks], height))
        if threshold is not None:
            found["left_thresholds"], found["right_thresholds"] = x[peaks] - x[peaks - 1], x[peaks] - x[peaks + 1]
            low, high = threshold if isinstance(threshold, (tuple, list)) else (threshold, None)
            mask = np.ones(len(peaks), dtype=bool)
            if low is not None:
                mask &= np.minimum(found["left_thresholds"], found["right_thresholds"]) >= low
            if high is not None:
                mask &= np.maximum(found["left_thresholds"], found["right_thresholds"]) <= high
            peaks = keep(mask)
        if distance is not None:
            mask = np.ones(len(peaks), dtype=bool)
            for i in np.argsort(x[peaks], kind="stable")[::-1].tolist():
                if mask[i]:
                    near = np.abs(peaks - peaks[i]) < np.ceil(distance)
                    near[i] = False
                    mask &= ~near
            peaks = keep(mask)
        if prominence is not None:
            found["prominences"], found["left_bases"], found["right_bases"] = peak_prominences(x, peaks, wlen)
            peaks = keep(between(found["prominences"], prominence))
        return peaks, found

    def square(t, duty=0.5):
        t = np.asarray(t, dtype=float)
        return np.where(np.mod(t, 2 * np.pi) < duty * 2 * np.pi, 1.0, -1.0)

    def sawtooth(t, width=1):
        t = np.asarray(t, dtype=float)
        s = np.mod(t, 2 * np.pi)
        return np.where(s < width * 2 * np.pi, s / (np.pi * width) - 1 if width else -1.0, (np.pi * (width + 1) - s) / (np.pi * (1 - width)) if width != 1 else 1.0)

    def gaussian(M, std, sym=True):
        n = np.arange(M) - (M - 1) / 2
        return np.exp(-n ** 2 / (2 * std * std))

    def get_window(window, Nx, fftbins=True):
        name = window if isinstance(window, str) else window[0]
        M = Nx + 1 if fftbins else Nx
        made = {"hann": np.hanning, "hanning": np.hanning, "hamming": np.hamming, "blackman": np.blackman, "bartlett": np.bartlett, "boxcar": np.ones, "rectangular": np.ones}
        if name == "gaussian":
            return gaussian(M, window[1])[:Nx]
        if name not in made:
            raise ValueError("Unknown window type " + repr(name) + ": there are " + ", ".join(sorted(made)) + " and gaussian")
        return made[name](M)[:Nx]

    def periodogram(x, fs=1.0, window="boxcar", nfft=None, detrend="constant", return_onesided=True, scaling="density", axis=-1):
        x = np.asarray(x, dtype=float)
        n, w = len(x), get_window(window, len(x))
        x = (x - x.mean() if detrend == "constant" else x) * w
        power = np.abs(np.fft.rfft(x)) ** 2 / (fs * (w * w).sum() if scaling == "density" else w.sum() ** 2)
        power[1:None if n % 2 else -1] *= 2
        return np.fft.rfftfreq(n, 1 / fs), power

    def resample(x, num, t=None, axis=0, **more):
        x = np.asarray(x, dtype=float)
        n = len(x)
        X = np.fft.rfft(x)
        kept = min(num, n)
        Y = np.zeros(num // 2 + 1, dtype=complex)
        Y[:kept // 2 + 1] = X[:kept // 2 + 1]
        if kept % 2 == 0 and num != n:
            Y[kept // 2] *= 2 if num < n else 0.5
        return np.fft.irfft(Y, num) * (num / n)
    """#
}
