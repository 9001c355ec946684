extension Library {
  /// Areas of `scipy.integrate`, as QUADPACK finds them.
  static let scipyQuadrature = #"""
    _nodes = [0.995657163025808080735527280689003, 0.973906528517171720077964012084452, 0.930157491355708226001207180059508, 0.865063366688984510732096688423493,
              0.780817726586416897063717578345042, 0.679409568299024406234327365114874, 0.562757134668604683339000099272694, 0.433395394129247190799265943165784,
              0.294392862701460198131126603103866, 0.14887433898163121088482600112972]
    _weights = [0.011694638867371874278064396062192, 0.03255816230796472747881897245939, 0.05475589657435199603138130024458, 0.07503967481091995276704314091619,
                0.093125454583697605535065465083366, 0.109387158802297641899210590325805, 0.123491976262065851077958109585166, 0.134709217311473325928054001771707,
                0.142775938577060080797094273138717, 0.147739104901338491374841515972068, 0.149445554002916905664936468389821]
    _gauss = [0.066671344308688137593568809893332, 0.149451349150580593145863396957658, 0.219086362515982043995534934228163, 0.269266719309996355091226921569469,
              0.295524224714752870173815619188769]
    _far_nodes = [0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926, 0.741531185599394439863864773280788,
                  0.586087235467691130294144691693846, 0.405845151377397166906606412076961, 0.207784955007898467600689403773245]
    _far_weights = [0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518, 0.140653259715525918745189590510238,
                    0.169004726639267902826583426598550, 0.190350578064785409913256402421014, 0.204432940075298892414161999234649, 0.209482141084727828012999174891714]
    _far_gauss = [0.0, 0.129484966168869693270611432679082, 0.0, 0.279705391489276667901467771423780, 0.0, 0.381830050505118944950369775488975, 0.0,
                  0.417959183673469387755102040816327]

    def _judged(resk, resg, resabs, resasc, half):
        """A panel's area, its error, and the areas of |f| and of |f - mean|."""
        error, resabs, resasc = abs((resk - resg) * half), resabs * abs(half), resasc * abs(half)
        if resasc != 0.0 and error != 0.0:
            error = resasc * min(1.0, (200.0 * error / resasc) ** 1.5)
        if resabs > 2.2250738585072014e-308 / (50.0 * 2.220446049250313e-16):
            error = max(2.220446049250313e-16 * 50.0 * resabs, error)
        return resk * half, error, resabs, resasc

    def _panel(f, a, b):
        """One panel by Gauss's 10 and Kronrod's 21 points."""
        middle, half = 0.5 * (a + b), 0.5 * (b - a)
        fc = f(middle)
        low, high = [0.0] * 10, [0.0] * 10
        resg, resk = 0.0, _weights[10] * fc
        resabs = abs(resk)
        for i, j in enumerate((1, 3, 5, 7, 9, 0, 2, 4, 6, 8)):
            low[j], high[j] = f(middle - half * _nodes[j]), f(middle + half * _nodes[j])
            if i < 5:
                resg += _gauss[i] * (low[j] + high[j])
            resk += _weights[j] * (low[j] + high[j])
            resabs += _weights[j] * (abs(low[j]) + abs(high[j]))
        mean = resk * 0.5
        resasc = _weights[10] * abs(fc - mean)
        for j in range(10):
            resasc += _weights[j] * (abs(low[j] - mean) + abs(high[j] - mean))
        return _judged(resk, resg, resabs, resasc, half)

    def _far_panel(f, bound, side):
        """The same for a course without end, which 1 / t brings between 0 and 1, by 7 and 15 points."""
        def at(t):
            x = bound + (1.0 if side > 0 else -1.0) * (1.0 - t) / t
            value = f(x)
            return ((value + f(-x) if side == 2 else value) / t) / t

        def panel(_, a, b):
            middle, half = 0.5 * (a + b), 0.5 * (b - a)
            fc = at(middle)
            low, high = [0.0] * 7, [0.0] * 7
            resg, resk = _far_gauss[7] * fc, _far_weights[7] * fc
            resabs = abs(resk)
            for j in range(7):
                low[j], high[j] = at(middle - half * _far_nodes[j]), at(middle + half * _far_nodes[j])
                resg += _far_gauss[j] * (low[j] + high[j])
                resk += _far_weights[j] * (low[j] + high[j])
                resabs += _far_weights[j] * (abs(low[j]) + abs(high[j]))
            mean = resk * 0.5
            resasc = _far_weights[7] * abs(fc - mean)
            for j in range(7):
                resasc += _far_weights[j] * (abs(low[j] - mean) + abs(high[j] - mean))
            return _judged(resk, resg, resabs, resasc, half)

        return panel

    class _Epsilons:
        """Wynn's epsilon algorithm: the limit that a row of areas tends to."""

        def __init__(self, first):
            self.table, self.count, self.last, self.n = [0.0] * 60, 0, [0.0] * 3, 2
            self.table[1] = first

        def limit(self):
            e, eps, n = self.table, 2.220446049250313e-16, self.n
            self.count += 1
            error, result = np.inf, e[n]
            if n >= 3:
                e[n + 2] = e[n]
                newelm = (n - 1) // 2
                e[n] = 1.7976931348623157e308
                num = k1 = n
                for i in range(1, newelm + 1):
                    e0, e1, e2 = e[k1 - 2], e[k1 - 1], e[k1 + 2]
                    res = e2
                    delta2, delta3 = e2 - e1, e1 - e0
                    err2, err3 = abs(delta2), abs(delta3)
                    tol2, tol3 = max(abs(e2), abs(e1)) * eps, max(abs(e1), abs(e0)) * eps
                    if err2 <= tol2 and err3 <= tol3:
                        return res, max(err2 + err3, 5.0 * eps * abs(res))
                    e3 = e[k1]
                    e[k1] = e1
                    delta1 = e1 - e3
                    if abs(delta1) <= max(abs(e1), abs(e3)) * eps or err2 <= tol2 or err3 <= tol3:
                        n = i + i - 1
                        break
                    ss = 1.0 / delta1 + 1.0 / delta2 - 1.0 / delta3
                    if abs(ss * e1) <= 1e-4:
                        n = i + i - 1
                        break
                    res = e1 + 1.0 / ss
                    e[k1] = res
                    k1 -= 2
                    if err2 + abs(res - e2) + err3 <= error:
                        error, result = err2 + abs(res - e2) + err3, res
                if n == 50:
                    n = 49
                at = 1 if num % 2 else 2
                for _ in range(newelm + 1):
                    e[at] = e[at + 2]
                    at += 2
                if num != n:
                    for i in range(1, n + 1):
                        e[i] = e[num - n + i]
                self.n = n
                if self.count < 4:
                    self.last[self.count - 1] = result
                    error = np.inf
                else:
                    error = abs(result - self.last[2]) + abs(result - self.last[1]) + abs(result - self.last[0])
                    self.last = self.last[1:] + [result]
            return result, max(error, 5.0 * eps * abs(result))

    def _halved(panel, f, a, b, epsabs, epsrel, limit, small):
        """QUADPACK's way: the worst panel is halved, and the row of areas led to its limit. The area, its error, the panels, and what went wrong."""
        eps = 2.220446049250313e-16
        result, abserr, defabs, resabs = panel(f, a, b)
        dres = abs(result)
        errbnd = max(epsabs, epsrel * dres)
        lows, highs, areas, errors, trouble = [a], [b], [result], [abserr], 0
        if abserr <= 100.0 * eps * defabs and abserr > errbnd:
            trouble = 2
        if limit == 1:
            trouble = 1
        if trouble or abserr <= errbnd and abserr != resabs or abserr == 0.0:
            return result, abserr, 1, trouble
        row = _Epsilons(result)
        errmax, worst, area, errsum, abserr = abserr, 0, result, abserr, np.inf
        nrmax, ktmin, extrap, noext, off1, off2, off3, stuck = 1, 0, False, False, 0, 0, 0, 0
        sign = 1 if dres >= (1.0 - 50.0 * eps) * defabs else -1
        correc = erlarg = ertest = 0.0
        isSummed = False
        for last in range(2, limit + 1):
            a1, b2 = lows[worst], highs[worst]
            b1 = a2 = 0.5 * (a1 + b2)
            erlast = errmax
            area1, error1, _, defab1 = panel(f, a1, b1)
            area2, error2, _, defab2 = panel(f, a2, b2)
            area12, erro12 = area1 + area2, error1 + error2
            errsum = errsum + erro12 - errmax
            area = area + area12 - areas[worst]
            if defab1 != error1 and defab2 != error2:
                if abs(areas[worst] - area12) <= 1e-5 * abs(area12) and erro12 >= 0.99 * errmax:
                    if extrap:
                        off2 += 1
                    else:
                        off1 += 1
                if last > 10 and erro12 > errmax:
                    off3 += 1
            errbnd = max(epsabs, epsrel * abs(area))
            trouble = 2 if off1 + off2 >= 10 or off3 >= 20 else trouble
            stuck = 3 if off2 >= 5 else stuck
            trouble = 1 if last == limit else trouble
            trouble = 4 if max(abs(a1), abs(b2)) <= (1.0 + 100.0 * eps) * (abs(a2) + 1000.0 * 2.2250738585072014e-308) else trouble
            if error2 <= error1:
                lows[worst], highs[worst], areas[worst], errors[worst] = a1, b1, area1, error1
                new = (a2, b2, area2, error2)
            else:
                lows[worst], highs[worst], areas[worst], errors[worst] = a2, b2, area2, error2
                new = (a1, b1, area1, error1)
            lows.append(new[0]); highs.append(new[1]); areas.append(new[2]); errors.append(new[3])
            ranked = sorted(range(last), key=lambda i: -errors[i])
            while nrmax > 1 and errors[worst] > errors[ranked[nrmax - 2]]:
                nrmax -= 1
            worst = ranked[nrmax - 1]
            errmax = errors[worst]
            if errsum <= errbnd:
                isSummed = True
                break
            if trouble:
                break
            if last == 2:
                erlarg, ertest = errsum, errbnd
                row.table[2] = area
                continue
            if noext:
                continue
            erlarg -= erlast
            if abs(b1 - a1) > small:
                erlarg += erro12
            if not extrap:
                if abs(highs[worst] - lows[worst]) > small:
                    continue
                extrap, nrmax = True, 2
            isLarge = False
            if stuck != 3 and erlarg > ertest:
                most = limit + 3 - last if last > 2 + limit // 2 else last
                for _ in range(nrmax, most + 1):
                    worst = ranked[min(nrmax, last) - 1]
                    errmax = errors[worst]
                    if abs(highs[worst] - lows[worst]) > small:
                        isLarge = True
                        break
                    nrmax += 1
            if isLarge:
                continue
            row.n += 1
            row.table[row.n] = area
            reseps, abseps = row.limit()
            ktmin += 1
            if ktmin > 5 and abserr < 1e-3 * errsum:
                trouble = 5
            if abseps < abserr:
                ktmin, abserr, result, correc = 0, abseps, reseps, erlarg
                ertest = max(epsabs, epsrel * abs(reseps))
                if abserr <= ertest:
                    break
            noext = row.n == 1
            if trouble == 5:
                break
            worst, nrmax, extrap = ranked[0], 1, False
            errmax = errors[worst]
            small *= 0.5
            erlarg = errsum
        if not isSummed and abserr != np.inf:
            isTested = True
            if trouble + stuck:
                abserr += correc if stuck == 3 else 0.0
                trouble = trouble or 3
                if result != 0.0 and area != 0.0:
                    isSummed = abserr / abs(result) > errsum / abs(area)
                elif abserr > errsum:
                    isSummed = True
                elif area == 0.0:
                    isTested = False
            if not isSummed and isTested and not (sign == -1 and max(abs(result), abs(area)) <= defabs * 0.01):
                if area == 0.0 or 0.01 > result / area or result / area > 100.0 or errsum > abs(area):
                    trouble = 6
        else:
            isSummed = True
        if isSummed:
            result, abserr = 0.0, errsum
            for part in areas:
                result += part
        return result, abserr, len(areas), trouble - 1 if trouble > 2 else trouble

    class IntegrationWarning(UserWarning):
        """What quad warns of."""

    _quad_troubles = ["", "The maximum number of subdivisions ({limit}) has been achieved.\n  If increasing the limit yields no improvement it is advised to analyze \n  the integrand in order to determine the difficulties.  If the position of a \n  local difficulty can be determined (singularity, discontinuity) one will \n  probably gain from splitting up the interval and calling the integrator \n  on the subranges.  Perhaps a special-purpose integrator should be used.",
                      "The occurrence of roundoff error is detected, which prevents \n  the requested tolerance from being achieved.  The error may be \n  underestimated.",
                      "Extremely bad integrand behavior occurs at some points of the\n  integration interval.",
                      "The algorithm does not converge.  Roundoff error is detected\n  in the extrapolation table.  It is assumed that the requested tolerance\n  cannot be achieved, and that the returned result (if full_output = 1) is \n  the best which can be obtained.",
                      "The integral is probably divergent, or slowly convergent."]

    def quad(func, a, b, args=(), full_output=0, epsabs=1.49e-8, epsrel=1.49e-8, limit=50, points=None, weight=None, wvar=None, wopts=None, maxp1=50, limlst=50, complex_func=False):
        """A definite integral and its error, as QUADPACK finds them."""
        if points is not None or weight is not None or complex_func:
            raise NotImplementedError("quad takes neither points, weight nor complex_func here")
        args = args if isinstance(args, tuple) else (args,)
        a, b, isTurned = float(a), float(b), False
        if a > b:
            a, b, isTurned = b, a, True
        def f(x):
            value = func(x, *args)
            return value if type(value) is float else float(np.asarray(value).reshape(-1)[0])
        if a == b:
            found = (0.0, 0.0, 0, 0)
        elif np.isinf(a) or np.isinf(b):
            bound, side = (0.0, 2) if np.isinf(a) and np.isinf(b) else (a, 1) if np.isinf(b) else (b, -1)
            found = _halved(_far_panel(f, bound, side), f, 0.0, 1.0, epsabs, epsrel, limit, 0.375)
        else:
            found = _halved(_panel, f, a, b, epsabs, epsrel, limit, abs(b - a) * 0.375)
        value = -found[0] if isTurned else found[0]
        if found[3] and not full_output:
            import warnings
            warnings.warn(_quad_troubles[min(found[3], 5)].format(limit=limit), IntegrationWarning)
        if full_output:
            return value, found[1], {"last": found[2]}
        return value, found[1]

    def simpson(y, x=None, *, dx=1.0, axis=-1):
        """An area by parabolas, by Cartwright's at the end where the number of points is even."""
        y = np.moveaxis(np.asarray(y, dtype=float), axis, -1)
        n = y.shape[-1]
        if x is not None:
            x = np.asarray(x, dtype=float)
            x = np.moveaxis(x, axis, -1) if x.ndim > 1 else x
            if x.shape[-1] != n:
                raise ValueError("If given, length of x along axis must be the same as y.")
        def parabolas(stop):
            y0, y1, y2 = y[..., 0:stop:2], y[..., 1:stop + 1:2], y[..., 2:stop + 2:2]
            if x is None:
                return np.sum(y0 + 4.0 * y1 + y2, axis=-1) * (dx / 3.0)
            h = np.diff(x, axis=-1)
            h0, h1 = h[..., 0:stop:2], h[..., 1:stop + 1:2]
            both, product, share = h0 + h1, h0 * h1, h0 / h1
            return np.sum(both / 6.0 * (y0 * (2.0 - 1.0 / share) + y1 * (both * (both / product)) + y2 * (2.0 - share)), axis=-1)
        if n % 2:
            return parabolas(n - 2)
        if n == 2:
            last = dx if x is None else x[..., -1] - x[..., -2]
            return 0.5 * last * (y[..., -1] + y[..., -2])
        h0, h1 = (dx, dx) if x is None else (np.diff(x, axis=-1)[..., -2], np.diff(x, axis=-1)[..., -1])
        alpha = (2 * h1 ** 2 + 3 * h0 * h1) / (6 * (h1 + h0))
        beta = (h1 ** 2 + 3.0 * h0 * h1) / (6 * h0)
        eta = 1 * h1 ** 3 / (6 * h0 * (h0 + h1))
        return parabolas(n - 3) + (alpha * y[..., -1] + beta * y[..., -2] - eta * y[..., -3])

    def cumulative_trapezoid(y, x=None, dx=1.0, axis=-1, initial=None):
        y = np.moveaxis(np.asarray(y, dtype=float), axis, -1)
        steps = dx if x is None else np.diff(np.asarray(x, dtype=float), axis=-1)
        found = np.cumsum(steps * (y[..., 1:] + y[..., :-1]) / 2.0, axis=-1)
        if initial is not None:
            if initial != 0:
                raise ValueError("`initial` must be `None` or `0`.")
            found = np.concatenate([np.zeros(found.shape[:-1] + (1,)), found], axis=-1)
        return np.moveaxis(found, -1, axis)

    """#
}
