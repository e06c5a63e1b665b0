"""The demo: an invented school, played from pupil file to schooloverzicht."""

from hgw_excel.school.demo.keten import demo

__all__ = ["demo"]
