# subplots ax
import numpy as np
import matplotlib.pyplot as plt
x = np.linspace(0, 2*np.pi, 100)
fig, ax = plt.subplots(2, 2, figsize=(10, 8), sharex=True)
ax[0, 0].plot(x, np.sin(x), 'r-', lw=2, label='sin')
ax[0, 0].set_title('sine'); ax[0, 0].legend(loc='best'); ax[0,0].grid(True, alpha=0.3)
ax[0, 1].plot(x, np.cos(x), color='tab:green', linestyle='--')
ax[1, 0].scatter(x[::5], np.tan(x[::5]).clip(-3, 3), c=x[::5], cmap='viridis', s=20, edgecolors='k')
ax[1, 1].hist(np.random.RandomState(0).randn(500), bins=20, alpha=0.7, edgecolor='black')
for a in ax.flat:
    a.set_xlabel('x')
fig.tight_layout()
fig.suptitle('four')
plt.show()
print("done", ax.shape)
plt.close("all")

# prob contour
import numpy as np, matplotlib.pyplot as plt
xx, yy = np.meshgrid(np.arange(-2, 2, .05), np.arange(-2, 2, .05))
P = 1/(1+np.exp(-(xx*2 - yy)))
f, ax = plt.subplots(figsize=(8, 6))
contour = ax.contourf(xx, yy, P, 25, cmap="RdBu", vmin=0, vmax=1)
ax_c = f.colorbar(contour)
ax_c.set_label("$P(y = 1)$")
ax_c.set_ticks([0, .25, .5, .75, 1])
ax.contour(xx, yy, P, levels=[.5], cmap="Greys", vmin=0, vmax=.6)
ax.set(aspect="equal", xlim=(-2, 2), ylim=(-2, 2), xlabel="$X_1$", ylabel="$X_2$")
plt.show()
plt.close("all")

# bar groups
import numpy as np
import matplotlib.pyplot as plt
labels = ['G1', 'G2', 'G3', 'G4', 'G5']
men = [20, 34, 30, 35, 27]; women = [25, 32, 34, 20, 25]
x = np.arange(len(labels)); width = 0.35
fig, ax = plt.subplots()
r1 = ax.bar(x - width/2, men, width, label='Men')
r2 = ax.bar(x + width/2, women, width, label='Women', yerr=[1,2,1,2,1], capsize=3)
ax.set_ylabel('Scores'); ax.set_title('Scores by group and gender')
ax.set_xticks(x); ax.set_xticklabels(labels); ax.legend()
ax.bar_label(r1, padding=3)
for rect in r2:
    h = rect.get_height()
    ax.annotate('{}'.format(h), xy=(rect.get_x() + rect.get_width() / 2, h), xytext=(0, 3), textcoords="offset points", ha='center')
fig.tight_layout()
plt.show()
plt.close("all")

# fill errorbar
import numpy as np, matplotlib.pyplot as plt
plt.style.use('seaborn-v0_8-whitegrid')
plt.rcParams['figure.figsize'] = (10, 6)
plt.rcParams.update({'font.size': 12})
x = np.linspace(0, 10, 30)
m = np.sin(x); s = 0.2 + 0.1*np.abs(np.cos(x))
plt.fill_between(x, m - s, m + s, alpha=0.2, color='blue', label='std')
plt.plot(x, m, 'b')
plt.errorbar(x[::5], m[::5], yerr=s[::5], fmt='o', color='black', ecolor='lightgray', elinewidth=3, capsize=0)
plt.axhline(0, color='k', ls=':'); plt.axvline(x=5, color='r', linewidth=1)
plt.axvspan(2, 3, alpha=0.1)
plt.legend(); plt.xlim(0, 10)
plt.show()
plt.close("all")

# loglog lr
import numpy as np
from matplotlib import pyplot as plt
lrs = np.logspace(-5, 0, 40)
loss = 2.3/(1+lrs*100) + lrs**2
plt.figure()
plt.semilogx(lrs, loss, label="loss")
plt.xlabel('learning rate'); plt.ylabel('loss'); plt.grid(which='both')
plt.legend()
plt.show()
fig = plt.figure(); ax = fig.add_subplot(111)
ax.loglog(lrs, lrs**2, 'g^-'); ax.set_yscale('log'); ax.set_xscale('log')
plt.show()
plt.plot([1,10,100],[1,2,3]); plt.xscale('log'); plt.show()
plt.close("all")

# twinx
import numpy as np, matplotlib.pyplot as plt
epochs = np.arange(1, 21)
fig, ax1 = plt.subplots()
color = 'tab:red'
ax1.set_xlabel('epoch'); ax1.set_ylabel('loss', color=color)
l1, = ax1.plot(epochs, 2*np.exp(-epochs/5), color=color, label='loss')
ax1.tick_params(axis='y', labelcolor=color)
ax2 = ax1.twinx()
ax2.set_ylabel('accuracy', color='tab:blue')
l2, = ax2.plot(epochs, 100*(1-np.exp(-epochs/4)), color='tab:blue', label='accuracy')
ax1.legend([l1, l2], ['loss', 'acc'])
lines, labels = ax1.get_legend_handles_labels()
fig.tight_layout()
plt.show()
print(len(lines), labels)
plt.close("all")

# pause loop
import numpy as np, matplotlib.pyplot as plt
plt.ion()
fig, ax = plt.subplots()
line, = ax.plot([], [])
xs, ys = [], []
for i in range(3):
    xs.append(i); ys.append(i**2)
    line.set_data(xs, ys)
    ax.relim(); ax.autoscale_view()
    fig.canvas.draw(); fig.canvas.flush_events()
    plt.pause(0.01)
plt.ioff()
plt.show()
for i in range(2):
    plt.clf()
    plt.plot(np.arange(5)*i)
    plt.title(f'step {i}')
    plt.draw()
    plt.pause(0.001)
plt.close("all")

# confusion
import numpy as np, matplotlib.pyplot as plt
import itertools
cm = np.array([[50, 2, 1], [3, 45, 4], [0, 5, 48]])
classes = ['a', 'b', 'c']
plt.imshow(cm, interpolation='nearest', cmap=plt.cm.Blues)
plt.title('Confusion matrix'); plt.colorbar()
tick_marks = np.arange(len(classes))
plt.xticks(tick_marks, classes, rotation=45); plt.yticks(tick_marks, classes)
thresh = cm.max() / 2.
for i, j in itertools.product(range(cm.shape[0]), range(cm.shape[1])):
    plt.text(j, i, format(cm[i, j], 'd'), horizontalalignment="center", color="white" if cm[i, j] > thresh else "black")
plt.ylabel('True label'); plt.xlabel('Predicted label'); plt.tight_layout()
plt.show()
plt.close("all")

# gd path
import numpy as np, matplotlib.pyplot as plt
f = lambda x, y: x**2 + 10*y**2
X, Y = np.meshgrid(np.linspace(-3, 3, 60), np.linspace(-2, 2, 60))
plt.figure(figsize=(8, 5))
CS = plt.contour(X, Y, f(X, Y), levels=np.logspace(-1, 2, 10), cmap='jet')
plt.clabel(CS, inline=1, fontsize=8)
path = [(2.5, 1.5)]
for _ in range(15):
    x, y = path[-1]; path.append((x - 0.08*2*x, y - 0.08*20*y))
path = np.array(path)
plt.plot(path[:, 0], path[:, 1], 'o-', color='red', markersize=3)
plt.quiver(path[:-1,0], path[:-1,1], path[1:,0]-path[:-1,0], path[1:,1]-path[:-1,1], scale_units='xy', angles='xy', scale=1)
plt.axis('equal')
plt.show()
plt.close("all")

# 3d
import numpy as np
import matplotlib.pyplot as plt
from mpl_toolkits.mplot3d import Axes3D
from matplotlib import cm
fig = plt.figure()
ax = fig.add_subplot(111, projection='3d')
X, Y = np.meshgrid(np.arange(-5, 5, 0.25), np.arange(-5, 5, 0.25))
Z = np.sin(np.sqrt(X**2 + Y**2))
surf = ax.plot_surface(X, Y, Z, cmap=cm.coolwarm, linewidth=0, antialiased=False)
ax.set_zlim(-1.01, 1.01); ax.view_init(30, 45)
ax.set_zlabel('z')
fig.colorbar(surf, shrink=0.5, aspect=5)
plt.show()
plt.close("all")

# activations
import numpy as np
import matplotlib.pyplot as plt
x = np.arange(-5, 5, 0.1)
funcs = {'sigmoid': lambda x: 1/(1+np.exp(-x)), 'tanh': np.tanh, 'relu': lambda x: np.maximum(0, x)}
fig, axs = plt.subplots(1, 3, figsize=(12, 4), sharey=True, constrained_layout=True)
for (name, f), a in zip(funcs.items(), axs):
    a.plot(x, f(x), linewidth=2); a.axhline(0, c='gray'); a.axvline(0, c='gray')
    a.set_title(name); a.set_ylim([-1.2, 2]); a.spines['top'].set_visible(False)
    a.set_xticks(range(-5, 6, 5))
plt.subplots_adjust(wspace=0.3)
plt.show()
plt.close("all")

# weights imshow
import numpy as np, matplotlib.pyplot as plt
W = np.random.default_rng(0).normal(size=(16, 25))
fig, axes = plt.subplots(4, 4, subplot_kw={'xticks': [], 'yticks': []})
vmin, vmax = W.min(), W.max()
for coef, ax in zip(W, axes.ravel()):
    ax.matshow(coef.reshape(5, 5), cmap=plt.cm.gray, vmin=.5 * vmin, vmax=.5 * vmax)
    ax.set_xticks(()); ax.set_yticks(())
plt.show()
plt.close("all")

# hist multi
import numpy as np, matplotlib.pyplot as plt
rng = np.random.RandomState(1)
a, b = rng.normal(0, 1, 1000), rng.normal(2, 1.5, 1000)
n, bins, patches = plt.hist(a, bins=30, density=True, alpha=0.5, label='a', color='steelblue')
plt.hist(b, bins=bins, density=True, alpha=0.5, label='b', histtype='step')
plt.legend(prop={'size': 10})
plt.show()
print(n.shape, bins.shape, len(patches))
plt.hist([a, b], bins=10, stacked=True, label=['a', 'b']); plt.legend(); plt.show()
H, xe, ye, im = plt.hist2d(a, b, bins=20); plt.colorbar(); plt.show()
print(H.shape)
plt.close("all")

# boxplot pie barh
import numpy as np, matplotlib.pyplot as plt
data = [np.random.RandomState(i).randn(50) + i for i in range(3)]
plt.boxplot(data, tick_labels=['x', 'y', 'z'], showfliers=False); plt.title('box'); plt.show()
plt.pie([30, 50, 20], labels=['a', 'b', 'c'], autopct='%1.1f%%', startangle=90); plt.axis('equal'); plt.show()
plt.barh(['cat', 'dog', 'bird'], [3, 7, 2], color=['r', 'g', 'b']); plt.xlabel('count'); plt.gca().invert_yaxis(); plt.show()
plt.close("all")

# listed colormap
import numpy as np, matplotlib.pyplot as plt
from matplotlib.colors import ListedColormap
X = np.array([[0,0],[0,1],[1,0],[1,1]]); y = np.array([0,1,1,0])
cmap_light = ListedColormap(['#FFAAAA', '#AAFFAA', '#AAAAFF'])
cmap_bold = ListedColormap(['#FF0000', '#00FF00', '#0000FF'])
xx, yy = np.meshgrid(np.linspace(-.5, 1.5, 40), np.linspace(-.5, 1.5, 40))
Z = ((xx > .5) != (yy > .5)).astype(int)
plt.pcolormesh(xx, yy, Z, cmap=cmap_light, shading='auto')
for idx, cl in enumerate(np.unique(y)):
    plt.scatter(x=X[y == cl, 0], y=X[y == cl, 1], alpha=0.8, c=['red', 'blue'][idx], marker=['s', 'x'][idx], label=f'Class {cl}', edgecolor='black')
plt.legend(loc='upper left')
plt.xlim(xx.min(), xx.max()); plt.ylim(yy.min(), yy.max())
plt.show()
plt.close("all")

# gridspec
import numpy as np, matplotlib.pyplot as plt
import matplotlib.gridspec as gridspec
fig = plt.figure(figsize=(8, 6))
gs = gridspec.GridSpec(2, 2, width_ratios=[2, 1], hspace=0.3)
ax1 = fig.add_subplot(gs[0, :]); ax1.plot(np.arange(10)**2)
ax2 = fig.add_subplot(gs[1, 0]); ax2.bar(range(5), [1, 3, 2, 5, 4])
ax3 = plt.subplot(gs[1, 1]); ax3.imshow(np.eye(5))
fig.add_gridspec(1, 1)
plt.show()
plt.close("all")

# stem step lines
import numpy as np, matplotlib.pyplot as plt
x = np.linspace(0.1, 2*np.pi, 20)
markerline, stemlines, baseline = plt.stem(x, np.cos(x), linefmt='grey', markerfmt='D')
plt.setp(baseline, color='r', linewidth=2)
plt.show()
plt.step(x, np.sin(x), where='mid', label='step'); plt.hlines([0.5, -0.5], 0, 6, colors='r', linestyles='dashed'); plt.vlines(3, -1, 1); plt.legend(); plt.show()
plt.fill([0, 1, 1, 0], [0, 0, 1, 1], 'b', alpha=.3); plt.arrow(0, 0, .5, .5, head_width=.05); plt.show()
plt.close("all")

# annot text ticks
import numpy as np, matplotlib.pyplot as plt
import matplotlib as mpl
import matplotlib.ticker as mticker
mpl.rcParams['lines.linewidth'] = 2
mpl.rc('font', family='serif')
fig, ax = plt.subplots(figsize=(6, 4), dpi=100)
t = np.arange(0.0, 5.0, 0.01)
line, = ax.plot(t, np.cos(2*np.pi*t), lw=2)
ax.annotate('local max', xy=(2, 1), xytext=(3, 1.5), arrowprops=dict(facecolor='black', shrink=0.05))
ax.text(0.5, -1.5, r'$\cos(2\pi t)$', fontsize=14, transform=ax.transAxes)
ax.set_ylim(-2, 2)
ax.xaxis.set_major_locator(mticker.MultipleLocator(1))
ax.yaxis.set_major_formatter(mticker.FormatStrFormatter('%.1f'))
ax.set_xticks([0, 1, 2]); ax.set_xticklabels(['zero', 'one', 'two'])
plt.setp(ax.get_xticklabels(), rotation=30, ha='right')
ax.margins(x=0.1)
print(ax.get_xlim()[0] <= 0, ax.get_ylim(), line.get_label() is not None)
plt.show()
plt.close("all")

# animation
import numpy as np
import matplotlib.pyplot as plt
from matplotlib import animation
from matplotlib.animation import FuncAnimation
fig, ax = plt.subplots()
ln, = ax.plot([], [], 'ro')
def init():
    ax.set_xlim(0, 2*np.pi); ax.set_ylim(-1, 1)
    return ln,
def update(frame):
    ln.set_data([frame], [np.sin(frame)])
    return ln,
ani = FuncAnimation(fig, update, frames=np.linspace(0, 2*np.pi, 5), init_func=init, blit=True, interval=20)
plt.show()
print('ok')
plt.close("all")

# plt subplot seq
import numpy as np
import matplotlib.pyplot as plt
np.random.seed(0)
plt.figure(1, figsize=(9, 3))
plt.subplot(131); plt.bar(['a', 'b', 'c'], [1, 10, 100])
plt.subplot(132); plt.scatter(['a', 'b', 'c'], [1, 10, 100])
plt.subplot(133); plt.plot(['a', 'b', 'c'], [1, 10, 100])
plt.suptitle('Categorical Plotting')
plt.show()
fig, (a, b) = plt.subplots(2, 1)
a.plot(np.random.randn(50).cumsum(), drawstyle='steps', color='#1f77b4'); b.plot(np.random.randn(50).cumsum(), color=(0.1, 0.2, 0.5), dashes=[6, 2])
b.axhspan(-1, 1, facecolor='0.5', alpha=0.2)
fig.show()
plt.show()
plt.close("all")

# class plotter
import numpy as np
import matplotlib.pyplot as plt
class Plotter:
    def __init__(self):
        self.fig, self.axes = plt.subplots(1, 2)
        self.hist = {'loss': [], 'acc': []}
    def log(self, **kw):
        for k, v in kw.items(): self.hist[k].append(v)
    def draw(self):
        for ax, (k, v) in zip(self.axes, self.hist.items()):
            ax.clear(); ax.plot(v); ax.set_title(k)
        self.fig.canvas.draw_idle()
        plt.pause(1e-3)
p = Plotter()
for e in range(1, 4):
    p.log(loss=1/e, acc=1-1/(e+1)); p.draw()
print(p.fig.get_axes()[0].get_title(), p.fig.get_size_inches())
print(len(plt.get_fignums()), plt.fignum_exists(1))
plt.show(block=False)
plt.waitforbuttonpress() if False else None
plt.close("all")
