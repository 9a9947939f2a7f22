# SPDX-License-Identifier: MPL-2.0
# The empty add-in of `make bench`: $(B)/bundle-bench/kosong, for soffice -env:BUNDLED_EXTENSIONS.

KOSONG := $(B)/bundle-bench/kosong

$(B)/obj/tests/bench/kosong.o: tests/bench/empty.c
	$(call say,CC,$<)
	$(Q)mkdir -p $(@D)
	$(Q)$(call compile,$(CC) $(CFLAGS) $(UNO_CFLAGS))

$(B)/kosong.so: $(B)/obj/tests/bench/kosong.o $(UNO_OBJ)
	$(call say,LINK,$@)
	$(Q)$(CC) $(LDFLAGS) $(MODULE_FLAGS) -o $(NEW) $^ $(UNO_LIBS) $(KEEP)

$(eval $(call bundle,$(KOSONG),kosong,id.lkj.bench.Kosong,$(B)/kosong.so,tests/bench/empty.idl,CalcAddIns.xcu))

$(KOSONG)/description.xml:
	$(call say,GEN,$@)
	$(Q)mkdir -p $(@D)
	$(Q)printf '%s\n' '<description xmlns="http://openoffice.org/extensions/description/2006">' \
	    '<identifier value="id.lkj.bench.kosong"/><version value="1"/></description>' >$(NEW) $(KEEP)

$(KOSONG)/CalcAddIns.xcu: tests/bench/empty.xcu
	$(call say,COPY,$@)
	$(Q)mkdir -p $(@D)
	$(Q)cp $< $(NEW) $(KEEP)

KOSONG_FILES := $(addprefix $(KOSONG)/,META-INF/manifest.xml description.xml CalcAddIns.xcu kosong.rdb \
    $(PLATFORM)/kosong.components $(PLATFORM)/kosong.so)

$(B)/bundle-bench: $(KOSONG_FILES)
	$(Q)touch $@
