"""Does somebody tell of an emergency that is going on now?"""
