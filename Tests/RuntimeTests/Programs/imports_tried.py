try:
    import cupy_of_nobody
    has_cupy = True
except ImportError:
    has_cupy = False
try:
    from nobody_at_all import magic
    has_magic = True
except ModuleNotFoundError:
    has_magic = False
try:
    from math import nothing_like_it
    has_it = True
except ImportError:
    has_it = False
try:
    import cPickle as pickle
except:
    import pickle
try:
    from tqdm import tqdm
except ImportError:
    tqdm = list


def pick():
    try:
        import torch_of_nobody as torch
    except ImportError:
        torch = None
    return torch


print(has_cupy, has_magic, has_it, pickle.loads(pickle.dumps([1])), pick())
