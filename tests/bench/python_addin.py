# SPDX-License-Identifier: MPL-2.0
"""An add-in function in Python, for make bench only: what the easiest way to write one costs a cell."""
import unohelper

from com.sun.star.lang import XServiceInfo
from id.lkj.bench import XPiton

SERVICES = ("id.lkj.bench.Piton",)


class Piton(unohelper.Base, XServiceInfo, XPiton):
    def __init__(self, context):
        pass

    def capaianpiton(self, target, realisasi):
        if target == 0:
            raise ZeroDivisionError
        return realisasi / target * 100

    def getImplementationName(self):
        return "id.lkj.bench.Piton.impl"

    def supportsService(self, name):
        return name in SERVICES

    def getSupportedServiceNames(self):
        return SERVICES


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(Piton, "id.lkj.bench.Piton.impl", SERVICES)
