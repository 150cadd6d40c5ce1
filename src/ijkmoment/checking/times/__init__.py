"""When things are told to have been, and what is told to be at two times: what DAT005 and its neighbours look at."""
