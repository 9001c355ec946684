import random
random.seed(5)

specs=['f','.0f','.1f','.2f','.4f','.10f','.15f','.19f','.20f','8.3f','+.2f',' .3f','010.2f','^12.1f','*>9.2f',',.2f','_.1f','.3%','%','.2e','.3g','g','#.0f','e','n','>8','','=+10.3f','é^9.1f','.0e']
out=[]
for i in range(60):
    k=random.randrange(6)
    x=[random.random(), random.gauss(0,1000), random.randrange(-4000,4000)/8, random.random()*10**random.randrange(-20,20), random.randrange(-1000,1000)/1000+0.0005, float(random.randrange(-10**6,10**6))][k]
    s=random.choice(specs)
    out.append(f"{s} {x!r} {format(x,s)} " + f"{x:{s}}" + " %.2f|%8.3f|%-9.1f|%+.3e|%g|%06.2f|%s|%d" % (x,x,x,x,x,x,x,x) + " {:.3f} {0!r:>25} {0:%s}".replace('{:','{0:') .replace('%s',s).format(x) )
    n=random.randrange(-10**9,10**9)
    out.append(" ".join(format(n,q) for q in ['d','x','X','b','o','#x','08d','+d',',','_','>15','<15','^15','=+15','c' if 0<n<50000 else 'd','e','.2f','%','015,d','#010x','_x']) + " %d %5d %-5d %05d %x %X %o %i %+d %.5d|% d" % ((n,)*11))
print("\n".join(out))
for v in [0.5,1.5,2.5,0.125,0.375,1e22,1e15+0.5,2**53,2**53-1,5e-324,1e-300,0.0,-0.0,float('inf'),float('nan'),-float('inf'),9007199254740993.0,0.1,1/3]:
    print([round(v,d) if v==v and abs(v)<1e300 else v for d in range(0,6)], "%.0f %.1f %.2f %.3f" % (v,v,v,v), f"{v:.0f} {v:.1%} {v:,.3f} {v:012.3f} {v:+}")
print('%(a)s %(b)05.1f%%' % {'a':1,'b':2.25}, '%s %r' % ('x','y'), '%-5s|%5s|%.2s' % ('a','b','cde'), '%c%c' % ('é',65), '{:>6}{:*<6}{:^7}'.format('ab','é','x'), '{0[1]}{1.real}{2}'.format([1,2],3,'z'), '{a!r:>5}{b}'.format(a='x',b=2), '{{}}{}'.format(1), '{:{w}.{p}f}'.format(3.14159,w=10,p=2))
import math
import numpy as np
print("%d %i %d" % (1e30, -2.5e19, np.float64(1e20)), int(1e30), int(np.float64(-1e22)), round(1e25), round(np.float64(1e21)))
print(math.floor(1e30), math.ceil(-1e19), math.trunc(1e20), math.floor(-2.5), math.ceil(-2.5), math.floor(10**30), math.trunc(-0.5))
