# SPDX-License-Identifier: MPL-2.0
# The add-in function in Python of `make bench`: $(B)/bundle-bench/piton, for soffice -env:BUNDLED_EXTENSIONS. Never in
# the extension.

PITON := $(B)/bundle-bench/piton

$(PITON)/piton.rdb: tests/bench/python.idl
	$(call say,IDL,$@)
	$(Q)mkdir -p $(@D)
	$(Q)$(UNOIDL_WRITE) $< $@

$(PITON)/META-INF/manifest.xml: manifest/manifest.xml.in
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)sed -e 's|@COMPONENTS@|  <manifest:file-entry manifest:full-path="piton.components" manifest:media-type="application/vnd.sun.star.uno-components"/>|' \
	    -e 's|@NAME@|piton|' $< >$@

$(PITON)/piton.components: manifest/component.components.in
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)sed -e 's|@LIBRARY@|python_addin.py|' -e 's|loader.SharedLibrary|loader.Python|' -e 's|@SERVICE@|id.lkj.bench.Piton|' \
	    $< >$@

$(PITON)/description.xml:
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '<description xmlns="http://openoffice.org/extensions/description/2006">' \
	    '<identifier value="id.lkj.bench.piton"/><version value="1"/></description>' >$@

$(PITON)/CalcAddIns.xcu: tests/bench/python.xcu
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $@

$(PITON)/python_addin.py: tests/bench/python_addin.py
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $@

PITON_FILES := $(addprefix $(PITON)/,META-INF/manifest.xml description.xml CalcAddIns.xcu piton.rdb piton.components \
    python_addin.py)

$(B)/bundle-bench: $(PITON_FILES)
