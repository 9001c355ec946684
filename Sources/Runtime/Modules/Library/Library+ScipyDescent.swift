extension Library {
  /// The part of `scipy.optimize` that goes downhill by a few remembered steps, as L-BFGS-B does where nothing is bounded.
  static let scipyDescent = #"""
    def _within(stx, fx, dx, sty, fy, dy, stp, fp, dp, isBracketed, low, high):
        """Moré and Thuente's safeguarded step: cubic and quadratic interpolation."""
        sign = dp * (dx / abs(dx))
        if fp > fx:
            theta = 3.0 * (fx - fp) / (stp - stx) + dx + dp
            s = max(abs(theta), abs(dx), abs(dp))
            gamma = s * np.sqrt((theta / s) ** 2 - (dx / s) * (dp / s))
            if stp < stx:
                gamma = -gamma
            r = ((gamma - dx) + theta) / (((gamma - dx) + gamma) + dp)
            cubic = stx + r * (stp - stx)
            quadratic = stx + ((dx / ((fx - fp) / (stp - stx) + dx)) / 2.0) * (stp - stx)
            new = cubic if abs(cubic - stx) <= abs(quadratic - stx) else cubic + (quadratic - cubic) / 2.0
            isBracketed = True
        elif sign < 0.0:
            theta = 3 * (fx - fp) / (stp - stx) + dx + dp
            s = max(abs(theta), abs(dx), abs(dp))
            gamma = s * np.sqrt((theta / s) ** 2 - (dx / s) * (dp / s))
            if stp > stx:
                gamma = -gamma
            r = ((gamma - dp) + theta) / (((gamma - dp) + gamma) + dx)
            cubic, quadratic = stp + r * (stx - stp), stp + (dp / (dp - dx)) * (stx - stp)
            new = cubic if abs(cubic - stp) > abs(quadratic - stp) else quadratic
            isBracketed = True
        elif abs(dp) < abs(dx):
            theta = 3 * (fx - fp) / (stp - stx) + dx + dp
            s = max(abs(theta), abs(dx), abs(dp))
            gamma = s * np.sqrt(max(0, (theta / s) ** 2 - (dx / s) * (dp / s)))
            if stp > stx:
                gamma = -gamma
            r = ((gamma - dp) + theta) / ((gamma + (dx - dp)) + gamma)
            cubic = stp + r * (stx - stp) if r < 0 and gamma != 0 else high if stp > stx else low
            quadratic = stp + (dp / (dp - dx)) * (stx - stp)
            if isBracketed:
                new = cubic if abs(cubic - stp) < abs(quadratic - stp) else quadratic
                new = min(stp + 0.66 * (sty - stp), new) if stp > stx else max(stp + 0.66 * (sty - stp), new)
            else:
                new = min(max(cubic if abs(cubic - stp) > abs(quadratic - stp) else quadratic, low), high)
        elif isBracketed:
            theta = 3.0 * (fp - fy) / (sty - stp) + dy + dp
            s = max(abs(theta), abs(dy), abs(dp))
            gamma = s * np.sqrt((theta / s) ** 2 - (dy / s) * (dp / s))
            if stp > sty:
                gamma = -gamma
            r = ((gamma - dp) + theta) / (((gamma - dp) + gamma) + dy)
            new = stp + r * (sty - stp)
        else:
            new = high if stp > stx else low
        if fp > fx:
            sty, fy, dy = stp, fp, dp
        else:
            if sign < 0:
                sty, fy, dy = stx, fx, dx
            stx, fx, dx = stp, fp, dp
        return stx, fx, dx, sty, fy, dy, new, isBracketed

    def _search(at, f0, g0, step, most, ftol=1e-3, gtol=0.9, xtol=0.1, tries=20):
        """A step that meets Wolfe's strong conditions; None where so many tries found none."""
        isFirst, isBracketed = True, False
        test = ftol * g0
        width, width1 = most, 2 * most
        stx, fx, gx, sty, fy, gy = 0.0, f0, g0, 0.0, f0, g0
        low, high = 0.0, step + 4.0 * step
        for _ in range(tries):
            f, g, point = at(step)
            bound = f0 + step * test
            if isFirst and f <= bound and g >= 0:
                isFirst = False
            if isBracketed and (step <= low or step >= high) or isBracketed and high - low <= xtol * high:
                return step, point
            if step == most and f <= bound and g <= test or step == 0 and (f > bound or g >= test):
                return step, point
            if f <= bound and abs(g) <= gtol * -g0:
                return step, point
            if isFirst and f <= fx and f > bound:
                a, b, c = f - step * test, fx - stx * test, fy - sty * test
                stx, b, gxm, sty, c, gym, step, isBracketed = _within(stx, b, gx - test, sty, c, gy - test, step, a, g - test, isBracketed, low, high)
                fx, fy, gx, gy = b + stx * test, c + sty * test, gxm + test, gym + test
            else:
                stx, fx, gx, sty, fy, gy, step, isBracketed = _within(stx, fx, gx, sty, fy, gy, step, f, g, isBracketed, low, high)
            if isBracketed:
                if abs(sty - stx) >= 0.66 * width1:
                    step = stx + 0.5 * (sty - stx)
                width1, width = width, abs(sty - stx)
                low, high = min(stx, sty), max(stx, sty)
            else:
                low, high = step + 1.1 * (step - stx), step + 4.0 * (step - stx)
            step = min(max(step, 0.0), most)
            if isBracketed and (step <= low or step >= high) or isBracketed and high - low <= xtol * high:
                step = stx
        return None

    def _few_steps(both, x, gtol=1e-5, ftol=2.220446049250313e-09, most=15000, memory=10, callback=None):
        """Downhill by the curvature that the last steps showed: where it stops, and after how many of them."""
        f, g = both(x)
        steps, slopes, theta, rounds = [], [], 1.0, 0
        while np.max(np.abs(g)) > gtol:
            if rounds >= most:
                return x, f, g, rounds, False
            # The two loops of L-BFGS.
            d, weights = g.copy(), []
            for s, y in zip(steps[::-1], slopes[::-1]):
                a = (s @ d) / (y @ s)
                weights.append(a)
                d = d - a * y
            d = d / theta
            for s, y, a in zip(steps, slopes, weights[::-1]):
                d = d + (a - (y @ d) / (y @ s)) * s
            d = -d
            slope = g @ d
            if slope >= 0:
                if not steps:
                    return x, f, g, rounds, False
                steps, slopes, theta = [], [], 1.0
                continue
            def at(step):
                point = x + step * d
                value, there = both(point)
                return value, there @ d, (point, value, there)
            found = _search(at, f, slope, min(1.0 / np.sqrt(d @ d), 1e10) if rounds == 0 else 1.0, 1e10)
            if found is None:
                if not steps:
                    return x, f, g, rounds, False
                steps, slopes, theta = [], [], 1.0
                continue
            step, (point, value, there) = found
            rounds += 1
            s, y, old = point - x, there - g, f
            down = -slope * step
            x, f, g = point, value, there
            if callback is not None:
                callback(x)
            if np.max(np.abs(g)) <= gtol:
                break
            if (old - f) <= ftol * max(abs(old), abs(f), 1.0):
                break
            if y @ s > 2.220446049250313e-16 * down:
                steps, slopes = (steps + [s])[-memory:], (slopes + [y])[-memory:]
                theta = (y @ y) / (y @ s)
        return x, f, g, rounds, True
    """#
}
