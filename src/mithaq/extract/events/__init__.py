"""Events: which one is told of, who took part, where and when."""
