"""What is copied in pieces, joined, picked, written as bytes and read again."""
import numpy as np, io, hashlib, struct, math
a=np.arange(12.).reshape(3,4)
print(a.tobytes()==b''.join(struct.pack('<d',v) for v in a.ravel()))
print(np.frombuffer(a.tobytes()), a.astype(np.int16).T.tobytes().hex(), a.astype(np.int16).tobytes('F').hex(), (a>3).tobytes())
print(bytes.fromhex('00 Ff7a'), b'\x00\xff\x80z'.hex(), b'a,b,\xff'.split(b','), b'\xe9\xffa'.upper(), b'\xe9a'.find(b'a'))
print(ascii('äb\n€𝄞'), list(reversed('abc')), list(reversed([1,2,3])), 'ab'.casefold(), 'Straße'.casefold(), 'a\tb'.expandtabs(4), 'a b c d'.rsplit(' ',1), '  ä b '.strip(), 'xxabxx'.strip('x'), 'äöü'[::-1], b'caf\xc3\xa9'.decode())
print(b'caf\xc3x'.decode(errors='replace'), b'caf\xc3x'.decode(errors='ignore'))
l=list(range(200000))
m=l.copy()
m[0]=-1
l+=l
print(len(l), l[200000], m[0], l[0])
l*=2
print(len(l), l[-1])
l.extend(m)
print(len(l), l[800000])
l=list(range(100000))
l.extend(l)
print(len(l), l[100000], sum(l))
d={i:i for i in range(100000)}
e=d.copy()
e[3]=0
del e[5]
print(len(d),len(e),d[3],e[3], 5 in d, 5 in e, list(e)[:6])
s=set(range(100000))
t=s.copy()
t.discard(4)
print(len(s),len(t), 4 in s, 4 in t)
print(sorted([3,1,2],key=lambda v:-v), sorted([3,1,2],reverse=True), sorted(['b','a','B'],key=str.lower,reverse=True), sorted([(1,'a'),(0,'b'),(1,'c')],key=lambda p:p[0],reverse=True))
print(sorted(range(100000),key=lambda v:-v)[:3], sorted(range(100000),reverse=True)[:3])
print(dict(**{'a':1,'b':2}, c=3)); 
def f(**k): return k
try: f(**{'a':1}, **{'a':2})
except TypeError as e: print('TE')
print(list(zip(*[[1,2],[3,4],[5,6]])), list(zip(*[range(2)]*70000))[1][:3])
x=np.array([0,3,1,3])
print(np.bincount(x), np.bincount(x,weights=[1,2,3,4.]), np.isclose([1,np.nan],[1,np.nan],equal_nan=True), np.triu(a), np.tril(a,-1), np.unravel_index([1,5],(3,4)), np.nan_to_num([np.nan,np.inf]))
print(np.resize([1,2,3],(2,4)))
b=np.arange(6)
np.putmask(b,b>2,[9,8])
print(b)
np.putmask(b,b>8,7)
print(b)
big=np.zeros((1100,1000))
big[:]=np.arange(1100000).reshape(1000,1100).T
print(big[3,7], big.sum())
c=np.zeros((1100,1000),dtype=int)
c[:]=big
print(c[3,7])
c[:]=big[None]
print(c.sum())
big[:, ::-1]=np.arange(1100000.).reshape(1100,1000)
print(big[0,:3])
print(np.sort([3,-0.0,0.0,np.nan,1]), np.argsort([3,1,2]), np.unique([3,1,3],return_inverse=True), np.pad(np.arange(4).reshape(2,2),1,mode='reflect'), np.take(a,[2,0],axis=1), a[[2,0]], a[:,[3,1]], np.delete(a,1,axis=0), np.block([[a,a]]).shape)
print(np.linalg.eigh(np.array([[2.,1],[1,3]]))[0], np.linalg.qr(a)[1].shape, a.max(axis=0), a.sum(axis=1), a.T.sum(axis=0), np.array([[1.5,2.5]]).astype(int))
print(hashlib.sha256(b'abc').hexdigest()[:16], hashlib.md5(b'abc').hexdigest()[:16], hashlib.sha512(b'abc').hexdigest()[:16], hashlib.sha1(b'abc').hexdigest()[:16])
import re
print(re.sub('a','b','aäa'), re.findall('[ä-ö]','aäö'), math.fsum([.1]*10), math.dist([1,2],[3,4]), math.hypot(1,2,3), math.gcd(12,18,4))
print(str({1:'a',(2,):[{}]}), {})
d={}
d['d']=d
print(d)
import collections
print(collections.Counter('abca').most_common(2))
f=io.StringIO()
f.writelines(['a\n','b'])
print(repr(f.getvalue()))
