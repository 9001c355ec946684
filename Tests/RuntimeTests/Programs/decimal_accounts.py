from decimal import Decimal, ROUND_HALF_UP, getcontext, localcontext, InvalidOperation

prices = [Decimal("19.99"), Decimal("5.05"), Decimal("0.10")]
total = sum(prices, Decimal(0))
rate = Decimal("0.19")
tax = (total * rate).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
print(total, tax, total + tax, float(total) * 0.19)
print(Decimal("0.1") + Decimal("0.2") == Decimal("0.3"), 0.1 + 0.2 == 0.3)
print(Decimal(1) / Decimal(7), Decimal(0.1), Decimal("1E+3"), Decimal("-0.00"))
with localcontext() as context:
    context.prec = 50
    print(Decimal(2).sqrt(), Decimal(1).exp())
getcontext().prec = 8
print(Decimal(2).sqrt(), Decimal(10).ln(), Decimal("123456789") + 1)
print(divmod(Decimal("7.5"), 2), Decimal("7.5") % 2, Decimal(3) ** 5, -Decimal("2.50"))
print(f"{Decimal('1234.567'):,.2f} {Decimal('0.5'):.1%} {Decimal('2.5'):>8}", repr(Decimal("3.10").normalize()))
print(sorted([Decimal("2.1"), Decimal("-1"), Decimal("2.10")]), max(Decimal(3), Decimal("3.5")))
print(Decimal("2.675").as_tuple(), int(Decimal("9.9")), round(Decimal("2.675"), 2))
try:
    Decimal("abc")
except InvalidOperation as error:
    print(type(error).__name__)
