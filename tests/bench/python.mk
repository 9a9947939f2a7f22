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
	$(Q)sed $(call fill_manifest,  <manifest:file-entry manifest:full-path=\"piton.components\" manifest:media-type=\"application/vnd.sun.star.uno-components\"/>,piton,CalcAddIns.xcu) $< >$(NEW) $(KEEP)

$(PITON)/piton.components: manifest/component.components.in
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)sed $(call fill_components,python_addin.py,id.lkj.bench.Piton) -e 's|loader.SharedLibrary|loader.Python|' $< >$(NEW) $(KEEP)

$(PITON)/description.xml:
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '<description xmlns="http://openoffice.org/extensions/description/2006">' \
	    '<identifier value="id.lkj.bench.piton"/><version value="1"/></description>' >$(NEW) $(KEEP)

$(PITON)/CalcAddIns.xcu: tests/bench/python.xcu
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $(NEW) $(KEEP)

$(PITON)/python_addin.py: tests/bench/python_addin.py
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $(NEW) $(KEEP)

PITON_FILES := $(addprefix $(PITON)/,META-INF/manifest.xml description.xml CalcAddIns.xcu piton.rdb piton.components \
    python_addin.py)

$(B)/bundle-bench: $(PITON_FILES)
