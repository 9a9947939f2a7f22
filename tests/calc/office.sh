# SPDX-License-Identifier: MPL-2.0
#
# Sourced by the tests that need a real Calc, from the top of the checkout. Sets B, out and bundle.
#
# environment: B (build), SOFFICE (soffice), BUNDLE ($B/bundle), CALC_TIMEOUT (seconds, 180)

B=${B:-build}
SOFFICE=${SOFFICE:-soffice}
CALC_TIMEOUT=${CALC_TIMEOUT:-180}
out=$PWD/$B/tests/calc
bundle=${BUNDLE:-$PWD/$B/bundle}

say() { printf '# %s\n' "$*"; }

# run_office NAME: has one headless office of its own profile recalculate $out/NAME/*.fods and write $out/NAME/*.csv. Its
# exit status goes to $out/NAME/status: an office that crashes on its way out has written all its files by then.
run_office() {
    folder=$out/$1
    rm -rf "$folder/profil" "$folder"/*.csv
    mkdir -p "$folder/profil/user"
    # ODFRecalcMode 0: always recalculate on load.
    cat >"$folder/profil/user/registrymodifications.xcu" <<'XCU'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
XCU
    [ -d "$bundle" ] || say "no add-in in $bundle: run make first; no row with a function of ours can be right"
    if ! command -v "$SOFFICE" >/dev/null; then
        say "no $SOFFICE on this machine: apt-get install libreoffice-calc"
        echo 127 >"$folder/status"
        return
    fi
    # 44,34,76: comma, double quote, UTF-8; all text quoted; numbers whole, not as shown; the first sheet.
    timeout -k 10 "$CALC_TIMEOUT" "$SOFFICE" "-env:UserInstallation=file://$folder/profil" \
        "-env:BUNDLED_EXTENSIONS=file://$bundle" --headless --norestore \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false' \
        --outdir "$folder" "$folder"/*.fods >"$folder/soffice.log" 2>&1
    rc=$?
    echo $rc >"$folder/status"
    case $rc in
    0) ;;
    124 | 137) say "soffice did not end within $CALC_TIMEOUT s (CALC_TIMEOUT): see $folder/soffice.log" ;;
    *) say "soffice ended with $rc: see $folder/soffice.log" ;;
    esac
    rm -rf "$folder/profil"
}
