#!/usr/bin/env bash
# Proves on the release build that a processor never meets instructions newer than its own:
# nothing of the newer kernels can stand in for what other code uses, and an emulated old processor trains to the same bits, as two
# threads do.
set -euo pipefail
cd "$(dirname "$0")/.."
build=.build/release
program=$build/longhand

for tool in nm objdump; do
  command -v $tool >/dev/null || { echo "$tool is missing: the kernels cannot be looked at"; exit 1; }
done

# The instructions of one symbol in a set's objects, without their addresses.
code() {
  objdump -d --no-show-raw-insn $build/Kernels$1.build/*.o |
    awk -v name="<$2>:" '$2 == name { inside = 1; next } NF == 0 { inside = 0 } inside' |
    sed -E 's/^[^\t]*\t//; s/[0-9a-f]+ <[^>]*>//' | grep -v '^nop'
}

if [ "$(uname -m)" = x86_64 ]; then
  for set in AVX2 AVX512; do
    # The linker keeps one of several weak symbols of a name. Those without the module's name may only hold what the baseline's hold.
    for symbol in $(nm $build/Kernels$set.build/*.o | awk 'NF == 3 && $2 == "W" { print $3 }' | grep -v "Kernels$set" | sort -u); do
      found=$(code $set "$symbol") || true
      if [ -z "$found" ] || ! [ "$found" = "$(code Baseline "$symbol")" ]; then
        echo "Kernels$set has code that the linker may give to an older processor: $(swift demangle --simplified --compact "$symbol")"
        exit 1
      fi
    done
  done
fi

# Sums of every order, exponentials and updates of every kind in a few steps: an old processor fuses multiply and add in software.
small=$(mktemp --suffix=.longhand)
trap 'rm -f "$small"' EXIT
cat >"$small" <<'END'
data moons n=13
net 2 -> 9 tanh -> 5 softplus -> 1 sigmoid
optimizer adam
train 5 batch=4
evaluate
forward
print(np.array_equal(z1, X @ W1 + b1), np.array_equal(a1, np.tanh(z1)))
v = np.linspace(-3, 3, 39)
print(repr(v @ v), repr(X.T @ X), repr(v.reshape(3, 13) @ v[:13]), repr(v[:13] @ v.reshape(13, 3)), repr(np.exp(v)))
net 2 -> 3 relu -> 2 softmax
optimizer sgd momentum=0.9
train 5
evaluate
END

# Products, updates and recurrent layers large enough for two threads.
large=$(mktemp --suffix=.longhand)
trap 'rm -f "$small" "$large"' EXIT
cat >"$large" <<'END'
np.random.seed(10)
X = np.random.rand(70, 21, 300)
y = np.random.randint(0, 10, 70)
data X y
net 21x300 -> lstm 33 all -> gru 31 -> 10 softmax
optimizer adam
train 2 batch=35
evaluate
net 21x300 -> flatten -> 130 relu -> 10 softmax
train 2 batch=35
evaluate
END

# What a workload prints, but for the time it took.
results() { LONGHAND_INSTRUCTIONS=$1 "${@:3}" $program run "$2" --json | sed 's/"seconds":[^,]*,//'; }

for workload in Benchmarks/workloads/w{1,2,3}.longhand "$small"; do
  expected=$(results baseline $workload)
  grep -q '"loss":' <<<"$expected" || { echo "$workload gives no loss"; exit 1; }
  # A set that this processor lacks is taken for the widest it has.
  for set in avx2 avx512; do
    [ "$(results $set $workload)" = "$expected" ] || { echo "$workload differs with $set"; exit 1; }
  done
done

for workload in Benchmarks/workloads/w2.longhand "$large"; do
  expected=$(LONGHAND_THREADS=1 results "" $workload)
  grep -q '"loss":' <<<"$expected" || { echo "$workload gives no loss"; exit 1; }
  [ "$(LONGHAND_THREADS=2 results "" $workload)" = "$expected" ] || { echo "$workload differs on two threads"; exit 1; }
done

if [ "$(uname -m)" != x86_64 ] || ! emulator=$(command -v qemu-x86_64); then
  echo "kernels: the same bits with every instruction set and on two threads (no qemu-x86_64 here: no old processor emulated)"
  exit 0
fi
[ "$(results "" "$small" "$emulator" -cpu qemu64)" = "$(results baseline "$small")" ] || { echo "an old processor gives other bits"; exit 1; }
echo "kernels: the same bits with every instruction set, on two threads, and on an emulated old processor"
