extension Library {
  /// solve_ivp, of `scipy.integrate`.
  static let scipyCourses = #"""
    class OdeResult(dict):
        """What solve_ivp has found."""
        def __getattr__(self, name):
            if name in self:
                return self[name]
            raise AttributeError(name)

        def __repr__(self):
            width = max([len(k) for k in self])
            return "\n".join([k.rjust(width) + ": " + str(v).replace("\n", "\n" + " " * (width + 2)) for k, v in self.items()])

    _tables = {
        "RK45": (4, [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1],
                 [[], [1 / 5], [3 / 40, 9 / 40], [44 / 45, -56 / 15, 32 / 9], [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
                  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656]],
                 [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84], [-71 / 57600, 0, 71 / 16695, -71 / 1920, 17253 / 339200, -22 / 525, 1 / 40],
                 [[1, -8048581381 / 2820520608, 8663915743 / 2820520608, -12715105075 / 11282082432], [0, 0, 0, 0],
                  [0, 131558114200 / 32700410799, -68118460800 / 10900136933, 87487479700 / 32700410799],
                  [0, -1754552775 / 470086768, 14199869525 / 1410260304, -10690763975 / 1880347072],
                  [0, 127303824393 / 49829197408, -318862633887 / 49829197408, 701980252875 / 199316789632],
                  [0, -282668133 / 205662961, 2019193451 / 616988883, -1453857185 / 822651844], [0, 40617522 / 29380423, -110615467 / 29380423, 69997945 / 29380423]]),
        "RK23": (2, [0, 1 / 2, 3 / 4], [[], [1 / 2], [0, 3 / 4]], [2 / 9, 1 / 3, 4 / 9], [5 / 72, -1 / 12, -1 / 9, 1 / 8],
                 [[1, -4 / 3, 5 / 9], [0, 1, -2 / 3], [0, 4 / 3, -8 / 9], [0, -1, 1]]),
    }

    def _rms(x):
        return np.linalg.norm(x) / x.size ** 0.5

    def solve_ivp(fun, t_span, y0, method="RK45", t_eval=None, dense_output=False, events=None, vectorized=False, args=None, rtol=1e-3, atol=1e-6, max_step=np.inf, first_step=None, **more):
        """The course of y from y0, by Runge and Kutta's steps, as long as the error allows."""
        if method not in _tables:
            raise ValueError("method " + repr(method) + " is not available: 'RK45' and 'RK23' are")
        if events is not None:
            raise NotImplementedError("solve_ivp(events=) is not available here")
        order, C, A, B, E, P = _tables[method]
        E, P, A = np.array(E), np.array(P), [np.array(a) for a in A]
        B = np.array(B)
        t0, tf = float(t_span[0]), float(t_span[1])
        y = np.asarray(y0, dtype=float)
        count = [0]
        def f(t, y):
            count[0] += 1
            return np.asarray(fun(t, y, *(args or ())), dtype=float).reshape(y.shape)
        direction = np.sign(tf - t0) if tf != t0 else 1
        t, slope = t0, f(t0, y)
        exponent = -1 / (order + 1)
        if first_step is None:
            scale = atol + np.abs(y) * rtol
            d0, d1 = _rms(y / scale), _rms(slope / scale)
            h0 = 1e-6 if d0 < 1e-5 or d1 < 1e-5 else 0.01 * d0 / d1
            h0 = min(h0, abs(tf - t0))
            d2 = _rms((f(t + h0 * direction, y + h0 * direction * slope) - slope) / scale) / h0
            h1 = max(1e-6, h0 * 1e-3) if d1 <= 1e-15 and d2 <= 1e-15 else (0.01 / max(d1, d2)) ** (1 / (order + 1))
            size = min(100 * h0, h1, abs(tf - t0), max_step)
        else:
            size = first_step
        times, states, pieces, status = [t], [y], [], 0
        while direction * (t - tf) < 0:
            least = 10 * abs(np.nextafter(t, direction * np.inf) - t)
            size = max_step if size > max_step else least if size < least else size
            isRejected = False
            while True:
                if size < least:
                    status = -1
                    break
                new = t + size * direction
                if direction * (new - tf) > 0:
                    new = tf
                h = new - t
                size = abs(h)
                K = np.empty((len(C) + 1, y.size))
                K[0] = slope
                for i in range(1, len(C)):
                    K[i] = f(t + C[i] * h, y + (K[:i].T @ A[i]) * h)
                yNew = y + h * (K[:-1].T @ B)
                K[-1] = slopeNew = f(t + h, yNew)
                error = _rms(h * (K.T @ E) / (atol + np.maximum(np.abs(y), np.abs(yNew)) * rtol))
                if error < 1:
                    factor = 10 if error == 0 else min(10, 0.9 * error ** exponent)
                    size *= min(1, factor) if isRejected else factor
                    break
                size *= max(0.2, 0.9 * error ** exponent)
                isRejected = True
            if status:
                break
            pieces.append((t, new, y, h, K.T @ P))
            t, y, slope = new, yNew, slopeNew
            times.append(t)
            states.append(y)
        def between(x):
            for a, b, start, h, Q in pieces:
                if direction * (x - b) <= 0:
                    break
            s = (x - a) / h
            powers = np.cumprod(np.full(Q.shape[1], s))
            return start + h * (Q @ powers)
        def course(x):
            return between(float(x)) if np.ndim(x) == 0 else np.stack([between(v) for v in np.asarray(x, dtype=float).tolist()], axis=1)
        if t_eval is not None:
            kept = np.asarray(t_eval, dtype=float)
            kept = kept[direction * (kept - t) <= 0]
            T, Y = kept, np.stack([states[0] if v == t0 else between(v) for v in kept.tolist()], axis=1) if len(kept) else np.empty((y.size, 0))
        else:
            T, Y = np.array(times), np.stack(states, axis=1)
        message = "The solver successfully reached the end of the integration interval." if status == 0 else "Required step size is less than spacing between numbers."
        return OdeResult(message=message, success=status == 0, status=status, t=T, y=Y, sol=course if dense_output else None, t_events=None, y_events=None, nfev=count[0], njev=0, nlu=0)

    def dblquad(func, a, b, gfun, hfun, args=(), **more):
        inside = lambda x: quad(lambda y: func(y, x, *args), gfun(x) if callable(gfun) else gfun, hfun(x) if callable(hfun) else hfun)[0]
        return quad(inside, a, b)
    """#
}
