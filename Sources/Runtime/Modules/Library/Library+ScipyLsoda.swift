extension Library {
  /// The steps of LSODA, which `odeint` goes by.
  static let scipyLsoda = #"""
    _reach = [0.0, 0.5, 0.575, 0.55, 0.45, 0.35, 0.25, 0.2, 0.15, 0.1, 0.075, 0.05, 0.025]

    def _formulas(isStiff):
        """The coefficients of each order's method, Adams's or the backward differences, and those of its error."""
        elco, tesco = [[0.0] * 14 for _ in range(14)], [[0.0] * 4 for _ in range(14)]
        pc = [0.0] * 14
        if not isStiff:
            elco[1][1] = elco[1][2] = 1.0
            tesco[1][2], tesco[2][1], pc[1], rqfac = 2.0, 1.0, 1.0, 1.0
            for nq in range(2, 13):
                rq1fac, rqfac = rqfac, rqfac / nq
                pc[nq] = 0.0
                for i in range(nq, 1, -1):
                    pc[i] = pc[i - 1] + (nq - 1) * pc[i]
                pc[1] = (nq - 1) * pc[1]
                pint, xpin, sign = pc[1], pc[1] / 2.0, 1.0
                for i in range(2, nq + 1):
                    sign = -sign
                    pint += sign * pc[i] / i
                    xpin += sign * pc[i] / (i + 1)
                elco[nq][1], elco[nq][2] = pint * rq1fac, 1.0
                for i in range(2, nq + 1):
                    elco[nq][i + 1] = rq1fac * pc[i] / i
                ragq = 1.0 / (rqfac * xpin)
                tesco[nq][2] = ragq
                if nq < 12:
                    tesco[nq + 1][1] = ragq * rqfac / (nq + 1)
                tesco[nq - 1][3] = ragq
            return elco, tesco
        pc[1], rq1fac = 1.0, 1.0
        for nq in range(1, 6):
            pc[nq + 1] = 0.0
            for i in range(nq + 1, 1, -1):
                pc[i] = pc[i - 1] + nq * pc[i]
            pc[1] *= nq
            for i in range(1, nq + 2):
                elco[nq][i] = pc[i] / pc[2]
            elco[nq][2] = 1.0
            tesco[nq][1], tesco[nq][2], tesco[nq][3] = rq1fac, (nq + 1) / elco[nq][1], (nq + 2) / elco[nq][1]
            rq1fac /= nq
        return elco, tesco

    class _Lsoda:
        """Hindmarsh's and Petzold's LSODA: Adams's methods of orders up to 12, backward differences up to 5 where the course is stiff."""

        def __init__(self, f, y, t, rtol, atol, jac=None, most=500, largest=0.0, start=0.0):
            self.f, self.jac, self.rtol, self.atol, self.most, self.hmxi, self.start = f, jac, rtol, atol, most, 1.0 / largest if largest else 0.0, start
            self.n, self.tn, self.yh = len(y), t, [np.zeros(len(y)) for _ in range(14)]
            self.yh[1] = y.copy()
            self.isStiff = self.usedStiff = self.iterates = False
            self.first, self.jstart, self.nst, self.nfe, self.nje, self.hu, self.nqu, self.maxord, self.tsw = True, 0, 0, 0, 0, 0.0, 0, 12, t
            self.kflag = 0

        def norm(self, v):
            return float(np.max(np.abs(v) * self.w))

        def weigh(self, y):
            self.w = 1.0 / (self.rtol * np.abs(y) + self.atol)

        def slope(self, t, y):
            self.nfe += 1
            return self.f(y, t)

        def to(self, tout):
            """The place at a time, and whether it was reached."""
            if self.first:
                t = self.tn
                self.yh[2] = self.slope(t, self.yh[1])
                self.nq, self.h = 1, 1.0
                self.weigh(self.yh[1])
                h0 = self.start
                if h0 == 0.0:
                    dist, w0 = abs(tout - t), max(abs(t), abs(tout))
                    tol = min(max(float(np.max(self.rtol)), 100 * 2.220446049250313e-16), 0.001)
                    if np.max(self.rtol) <= 0:
                        tol = min(max(float(np.max(np.where(self.yh[1] != 0, self.atol / np.where(self.yh[1] != 0, np.abs(self.yh[1]), 1.0), 0.0))), 100 * 2.220446049250313e-16), 0.001)
                    total = self.norm(self.yh[2])
                    total = 1.0 / (tol * w0 * w0) + tol * total * total
                    h0 = min(1.0 / _sqrt(total), dist)
                    h0 = h0 if tout - t >= 0 else -h0
                if abs(h0) * self.hmxi > 1.0:
                    h0 /= abs(h0) * self.hmxi
                self.h = h0
                self.yh[2] = self.yh[2] * h0
            elif (self.tn - tout) * self.h >= 0:
                return self.between(tout), True
            before = self.nst
            while True:
                if not self.first:
                    if self.nst - before >= self.most:
                        return self.yh[1].copy(), False
                    self.weigh(self.yh[1])
                self.step()
                self.first = False
                if self.kflag != 0:
                    return self.yh[1].copy(), False
                if self.isStiff != self.usedStiff:
                    self.tsw, self.maxord, self.jstart = self.tn, 5 if self.isStiff else 12, -1
                if (self.tn - tout) * self.h >= 0:
                    return self.between(tout), True

        def between(self, t):
            s = (t - self.tn) / self.h
            found = self.yh[self.nq + 1].copy()
            for j in range(self.nq, 0, -1):
                found = self.yh[j] + s * found
            return found

        def use_order(self):
            self.el = self.elco[self.nq]
            self.rc = self.rc * self.el[1] / self.el0
            self.el0 = self.el[1]
            self.conit = 0.5 / (self.nq + 2)

        def scale(self, rh):
            rh = min(rh, self.rmax)
            rh = rh / max(1.0, abs(self.h) * self.hmxi * rh)
            if not self.isStiff:
                self.irflag = False
                pdh = max(abs(self.h) * self.pdlast, 0.000001)
                if rh * pdh * 1.00001 >= _reach[self.nq]:
                    rh, self.irflag = _reach[self.nq] / pdh, True
            r = 1.0
            for j in range(2, self.l + 1):
                r *= rh
                self.yh[j] = self.yh[j] * r
            self.h *= rh
            self.rc *= rh
            self.ialth = self.l

        def predict(self, isBack=False):
            yh = self.yh
            for j in range(self.nq, 0, -1):
                for i in range(j, self.nq + 1):
                    yh[i] = yh[i] - yh[i + 1] if isBack else yh[i] + yh[i + 1]

        def step(self):
            self.kflag, told, self.ncf, self.jcur, self.delp = 0, self.tn, 0, False, 0.0
            if self.jstart == 0:
                self.lmax, self.nq, self.l, self.ialth, self.rmax, self.rc, self.el0, self.crate = self.maxord + 1, 1, 2, 2, 10000.0, 0.0, 1.0, 0.7
                self.hold, self.nslp, self.ipup, self.icount, self.irflag, self.pdest, self.pdlast, self.pdnorm = self.h, 0, self.iterates, 20, False, 0.0, 0.0, 0.0
                elco, tesco = _formulas(True)
                self.cm2 = [0.0] + [tesco[i][2] * elco[i][i + 1] for i in range(1, 6)]
                self.elco, self.tesco = _formulas(False)
                self.cm1 = [0.0] + [self.tesco[i][2] * self.elco[i][i + 1] for i in range(1, 13)]
                self.use_order()
            elif self.jstart == -1:
                self.ipup, self.lmax = self.iterates, self.maxord + 1
                if self.ialth == 1:
                    self.ialth = 2
                if self.isStiff != self.usedStiff:
                    self.elco, self.tesco = _formulas(self.isStiff)
                    self.ialth = self.l
                    self.use_order()
                if self.h != self.hold:
                    rh, self.h = self.h / self.hold, self.hold
                    self.scale(rh)
            while True:
                while True:
                    if abs(self.rc - 1.0) > 0.3 or self.nst >= self.nslp + 20:
                        self.ipup = self.iterates
                    self.tn += self.h
                    self.predict()
                    pnorm = self.norm(self.yh[1])
                    went = self.correct(pnorm, told)
                    if went == 0:
                        break
                    if went == 2:
                        self.kflag, self.hold, self.jstart = -2, self.h, 1
                        return
                    self.scale(0.25)
                self.jcur = False
                dsm = (self.delta if self.m == 0 else self.norm(self.acor)) / self.tesco[self.nq][2]
                if dsm <= 1.0:
                    self.kflag = 0
                    self.nst += 1
                    self.hu, self.nqu, self.usedStiff = self.h, self.nq, self.isStiff
                    for j in range(1, self.l + 1):
                        self.yh[j] = self.yh[j] + self.el[j] * self.acor
                    self.icount -= 1
                    if self.icount < 0:
                        rh = self.other_method(dsm, pnorm)
                        if self.isStiff != self.usedStiff:
                            self.scale(rh)
                            self.rmax = 10.0
                            break
                    self.ialth -= 1
                    if self.ialth == 0:
                        rhup = 0.0
                        if self.l != self.lmax:
                            dup = self.norm(self.acor - self.yh[self.lmax]) / self.tesco[self.nq][3]
                            rhup = 1.0 / (1.4 * dup ** (1.0 / (self.l + 1)) + 0.0000014)
                        change, rh = self.other_order(rhup, dsm)
                        if change == 2:
                            self.use_order()
                        if change:
                            self.scale(rh)
                            self.rmax = 10.0
                        break
                    if self.ialth > 1 or self.l == self.lmax:
                        break
                    self.yh[self.lmax] = self.acor.copy()
                    break
                self.kflag -= 1
                self.tn = told
                self.predict(True)
                self.rmax = 2.0
                if self.kflag > -3:
                    change, rh = self.other_order(0.0, dsm)
                    if change == 0:
                        rh = min(rh, 0.2)
                    if change == 2:
                        self.use_order()
                    self.scale(rh)
                    continue
                if self.kflag == -10:
                    self.kflag, self.hold, self.jstart = -1, self.h, 1
                    return
                self.h *= 0.1
                self.yh[2] = self.h * self.slope(self.tn, self.yh[1])
                self.ipup, self.ialth = self.iterates, 5
                if self.nq != 1:
                    self.nq, self.l = 1, 2
                    self.use_order()
            self.acor = self.acor * (1.0 / self.tesco[self.nqu][2])
            self.hold, self.jstart = self.h, 1

        def correct(self, pnorm, told):
            """0 where the corrector settles, 1 where a shorter step may help, 2 where nothing does."""
            self.m, rate, delta = 0, 0.0, 0.0
            y = self.yh[1]
            savf = self.slope(self.tn, y)
            while True:
                if self.m == 0:
                    if self.ipup:
                        isFound = self.factor(y, savf)
                        self.ipup, self.rc, self.nslp, self.crate = False, 1.0, self.nst, 0.7
                        if not isFound:
                            return self.failed(told)
                    self.acor = np.zeros(self.n)
                if not self.iterates:
                    savf = self.h * savf - self.yh[2]
                    delta = self.norm(savf - self.acor)
                    y = self.yh[1] + self.el[1] * savf
                    self.acor = savf
                else:
                    change = self.solve(self.h * savf - (self.yh[2] + self.acor))
                    delta = self.norm(change)
                    self.acor = self.acor + change
                    y = self.yh[1] + self.el[1] * self.acor
                if delta <= 100.0 * pnorm * 2.220446049250313e-16:
                    break
                if self.m != 0 or self.isStiff:
                    if self.m != 0:
                        rm = delta / self.delp if delta <= 1024.0 * self.delp else 1024.0
                        rate = max(rate, rm)
                        self.crate = max(0.2 * self.crate, rm)
                    dcon = delta * min(1.0, 1.5 * self.crate) / (self.tesco[self.nq][2] * self.conit)
                    if dcon <= 1.0:
                        self.pdest = max(self.pdest, rate / abs(self.h * self.el[1]))
                        if self.pdest != 0.0:
                            self.pdlast = self.pdest
                        break
                self.m += 1
                if self.m == 3 or self.m >= 2 and delta > 2.0 * self.delp:
                    if not self.iterates or self.jcur:
                        return self.failed(told)
                    self.ipup, self.m, rate, delta = self.iterates, 0, 0.0, 0.0
                    y = self.yh[1]
                    savf = self.slope(self.tn, y)
                else:
                    self.delp = delta
                    savf = self.slope(self.tn, y)
            self.delta = delta
            return 0

        def failed(self, told):
            self.ncf += 1
            self.rmax, self.tn = 2.0, told
            self.predict(True)
            self.ipup = self.iterates
            return 2 if self.ncf == 10 else 1

        def factor(self, y, savf):
            """1 - h el0 J, with J by differences where no function gives it."""
            self.nje += 1
            self.jcur = True
            hl0 = self.h * self.el0
            if self.jac is not None:
                a = np.asarray(self.jac(y, self.tn), dtype=float) * -hl0
            else:
                r0 = 1000.0 * abs(self.h) * 2.220446049250313e-16 * self.n * self.norm(savf)
                r0 = 1.0 if r0 == 0.0 else r0
                a = np.empty((self.n, self.n))
                there = y.copy()
                for j in range(self.n):
                    yj = float(y[j])
                    r = max(1.4901161193847656e-08 * abs(yj), r0 / float(self.w[j]))
                    there[j] += r
                    a[:, j] = (self.slope(self.tn, there) - savf) * (-hl0 / r)
                    there[j] = yj
            self.pdnorm = float(np.max(np.sum(np.abs(a) / self.w, axis=1) * self.w)) / abs(hl0)
            self.matrix = a + np.eye(self.n)
            try:
                np.linalg.solve(self.matrix, savf)
            except np.linalg.LinAlgError:
                return False
            return True

        def solve(self, v):
            return np.linalg.solve(self.matrix, v)

        def other_method(self, dsm, pnorm):
            """Whether the other family would take longer steps; the step's factor if so."""
            nq, exsm = self.nq, 1.0 / self.l
            if not self.isStiff:
                if nq > 5:
                    return 0.0
                if dsm <= 100.0 * pnorm * 2.220446049250313e-16 or self.pdest == 0.0:
                    if not self.irflag:
                        return 0.0
                    rh2 = 2.0
                else:
                    rh1 = 1.0 / (1.2 * dsm ** exsm + 0.0000012)
                    limit, pdh = 2.0 * rh1, self.pdlast * abs(self.h)
                    if pdh * rh1 > 0.00001:
                        limit = _reach[nq] / pdh
                    rh1 = min(rh1, limit)
                    rh2 = 1.0 / (1.2 * (dsm * (self.cm1[nq] / self.cm2[nq])) ** exsm + 0.0000012)
                    if rh2 < 5.0 * rh1:
                        return 0.0
                self.icount, self.isStiff, self.iterates, self.pdlast, self.l = 20, True, True, 0.0, nq + 1
                return rh2
            dm1 = dsm * (self.cm2[nq] / self.cm1[nq])
            rh1 = 1.0 / (1.2 * dm1 ** exsm + 0.0000012)
            limit, pdh = 2.0 * rh1, self.pdnorm * abs(self.h)
            if pdh * rh1 > 0.00001:
                limit = _reach[nq] / pdh
            rh1 = min(rh1, limit)
            rh2 = 1.0 / (1.2 * dsm ** exsm + 0.0000012)
            if rh1 * 5.0 < 5.0 * rh2:
                return 0.0
            if dm1 * max(0.001, rh1) ** exsm <= 1000.0 * 2.220446049250313e-16 * pnorm:
                return 0.0
            self.icount, self.isStiff, self.iterates, self.pdlast, self.l = 20, False, False, 0.0, nq + 1
            return rh1

        def other_order(self, rhup, dsm):
            """0, or 1 where the step's length changes by the factor, or 2 where the order does too."""
            nq, l = self.nq, self.l
            rhsm, rhdn, pdh = 1.0 / (1.2 * dsm ** (1.0 / l) + 0.0000012), 0.0, 0.0
            if nq != 1:
                ddn = self.norm(self.yh[l]) / self.tesco[nq][1]
                rhdn = 1.0 / (1.3 * ddn ** (1.0 / nq) + 0.0000013)
            if not self.isStiff:
                pdh = max(abs(self.h) * self.pdlast, 0.000001)
                if l < self.lmax:
                    rhup = min(rhup, _reach[l] / pdh)
                rhsm = min(rhsm, _reach[nq] / pdh)
                if nq > 1:
                    rhdn = min(rhdn, _reach[nq - 1] / pdh)
                self.pdest = 0.0
            if rhsm >= rhup and rhsm >= rhdn:
                newq, rh = nq, rhsm
            elif rhsm >= rhup or rhup <= rhdn:
                newq, rh = nq - 1, rhdn
                if self.kflag < 0 and rh > 1.0:
                    rh = 1.0
            else:
                rh = rhup
                if rh < 1.1:
                    self.ialth = 3
                    return 0, rh
                r = self.el[l] / l
                self.nq, self.l = l, l + 1
                self.yh[self.l] = self.acor * r
                return 2, rh
            isNear = not self.isStiff and rh * pdh * 1.00001 >= _reach[newq]
            if not isNear and self.kflag == 0 and rh < 1.1:
                self.ialth = 3
                return 0, rh
            if self.kflag <= -2:
                rh = min(rh, 0.2)
            if newq == nq:
                return 1, rh
            self.nq, self.l = newq, newq + 1
            return 2, rh

    """#
}
