class A:
    # --8<-- [start:part]
    def f():
        pass
    # --8<-- [end:part]
