# Boards and policies kept in arrays of text, as grid worlds and games do.
import numpy as np

arrows = {0: "→", 1: "↑", 2: "←", 3: "↓"}
policy = np.array([0, 0, 3, 1, 2, 3, 0, 0, 1])
grid = np.zeros((3, 3), dtype=str)
for state, action in enumerate(policy):
    grid[state // 3, state % 3] = arrows[action]
print(grid)
print(repr(grid), grid.dtype, grid.shape)

board = np.full((3, 3), ".")
board[1][1] = "X"
board[0, 2] = "O"
board[2] = ["X", "O", "X"]
print(board)
print((board == "X").sum(), np.argwhere(board == "O").tolist())
for row in board:
    print(" ".join(row))
print(board[:, 2], board.T[2], board.ravel()[3:6])
diagonal = [board[i][i] for i in range(3)]
print(diagonal, all(cell != "." for cell in diagonal))

names = np.empty(3, dtype="U6")
names[:] = "layer"
names[1] = "normalisation"
print(names, names.dtype, names.tolist())
short = np.array(["ab", "c"])
short[1] = "much too long"
print(short, short + "!", (short + "!").dtype)
print(np.full(2, "ab", dtype="U1"), np.ones(2, dtype=str), np.zeros_like(short), np.dtype("U3"))
print(np.array([1, 2.5], dtype=str), np.array(["3", "4"], dtype="U1").astype(int).sum())
rows = np.array([["b", "a"], ["d", "c"]])
rows.sort()
print(rows, np.sort(rows[1][::-1]), rows == ["a", "d"])
rows[:, 0] = "z"
print(rows)
