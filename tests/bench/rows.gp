# SPDX-License-Identifier: MPL-2.0
# Cost of a row against the number of rows: one panel a function, ours against the ways to do without it.
# Run in build/bench, where ukur.py left rows.dat: a block a line, its name in quotes first.
set encoding utf8
set logscale xy
set xrange [700:1500000]
set yrange [0.2:*]
set xtics ("1.000" 1000, "10.000" 10000, "100.000" 100000, "1.000.000" 1000000) font ",9"
set ytics (0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200) font ",9"
set grid xtics ytics lc rgb "#dddddd" lt 1 lw 0.5
set key autotitle columnheader
set key bottom right font ",9" samplen 1.5
ours = "#1b5e9c"
floor = "#888888"
other = "#c8641e"

do for [kind in "png pdf"] {
    if (kind eq "png") {
        set terminal pngcairo size 1300,900 font "Sans,11"
    } else {
        set terminal pdfcairo size 29cm,20cm font "Sans,11"
    }
    set output "rows.".kind
    set multiplot layout 2,3 title "Processor time a cell (µs) against rows, one function a cell" font ",13"
    set title "CAPAIAN, numbers" font ",11"
    plot "rows.dat" index "CAPAIAN" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "kosong" with lines lc rgb floor dt 2 lw 2, \
         "" index "CAPAIAN bawaan" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5, \
         "" index "CAPAIAN DELTA" with linespoints lc rgb other pt 9 lw 1.5, \
         "" index "CAPAIAN Basic" with linespoints lc rgb "#b03060" pt 11 lw 1.5, \
         "" index "CAPAIAN Python" with linespoints lc rgb "#6a3d9a" pt 13 lw 1.5
    set title "CAPAIAN, printed text"
    plot "rows.dat" index "CAPAIAN teks" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "kosong" with lines lc rgb floor dt 2 lw 2, \
         "" index "CAPAIAN teks bawaan" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5
    set title "KATEGORI"
    plot "rows.dat" index "KATEGORI" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "kosongteks" with lines lc rgb floor dt 2 lw 2, \
         "" index "KATEGORI bawaan" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5
    set title "EFISIENSI and RATACAPAIAN"
    plot "rows.dat" index "EFISIENSI" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "EFISIENSI bawaan" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5, \
         "" index "RATACAPAIAN" with linespoints lc rgb "#5fa8e0" lw 2.5 pt 7, \
         "" index "RATACAPAIAN bawaan" with linespoints lc rgb "#8fd0a5" pt 5 lw 1.5, \
         "" index "kosong" with lines lc rgb floor dt 2 lw 2
    set title "TERBILANG"
    plot "rows.dat" index "TERBILANG" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "kosongteks" with lines lc rgb floor dt 2 lw 2, \
         "" index "TERBILANG NatNum12" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5
    set title "PERIKSA"
    plot "rows.dat" index "PERIKSA" with linespoints lc rgb ours lw 2.5 pt 7, \
         "" index "kosongteks" with lines lc rgb floor dt 2 lw 2, \
         "" index "PERIKSA bawaan" with linespoints lc rgb "#3a9a5b" pt 5 lw 1.5
    unset multiplot
    unset output
}
