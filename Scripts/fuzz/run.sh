#!/usr/bin/env bash
# Fuzzes lexer, parser, evaluator and commands with libFuzzer. Usage: Scripts/fuzz/run.sh [SECONDS]
# Finds land in .build/fuzz/finds; keep each as a test.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
out=.build/fuzz
mkdir -p "$out/corpus" "$out/finds"
flags=(-O -wmo -swift-version 6 -parse-as-library -sanitize=fuzzer,address -enforce-exclusivity=checked -I "$out" -g)
objects=()
# build MODULE FOLDER [FLAGS]: compiles a module with what stands before it.
build() {
  local module=$1 folder=$2
  shift 2
  swiftc "${flags[@]}" "$@" -module-name "$module" -package-name longhand -emit-module -emit-module-path "$out/$module.swiftmodule" \
    -emit-object -o "$out/$module.o" $(find -L "$folder" -name '*.swift')
  objects+=("$out/$module.o")
}
build Kernels Sources/Kernels/Interface
# The flags are the package's; what the sets share is linked in the baseline's form, which every processor understands.
build KernelsBaseline Sources/Kernels/Baseline -Xcc -fno-math-errno
if [ "$(uname -m)" = x86_64 ]; then
  build KernelsAVX2 Sources/Kernels/AVX2 -Xcc -fno-math-errno -Xcc -march=x86-64-v3
  build KernelsAVX512 Sources/Kernels/AVX512 -Xcc -fno-math-errno -Xcc -march=x86-64-v4
fi
for module in Language Markup Files NeuralNetwork Runtime Workbench Export; do
  build "$module" "Sources/$module"
done
swiftc "${flags[@]}" -module-name FuzzTarget Scripts/fuzz/Target.swift "${objects[@]}" -o "$out/fuzz"
for program in Tests/RuntimeTests/Programs/*.py Lessons/*.md; do
  [ -e "$program" ] && cp "$program" "$out/corpus/"
done
"$out/fuzz" "$out/corpus" -artifact_prefix="$out/finds/" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -detect_leaks=1 \
  -dict=Scripts/fuzz/words.dict -max_len=4096 -print_final_stats=1
